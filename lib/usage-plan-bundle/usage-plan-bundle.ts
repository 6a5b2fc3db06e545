import { IApiKey } from 'aws-cdk-lib/aws-apigateway';
import { Alarm, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { registerGatehouseRules } from '../plugin/registration';
import { unknownApiKey } from '../rules/usage-plans/unknown-api-key';
import { unknownPlan } from '../rules/usage-plans/unknown-plan';
import { EffectiveThrottle } from '../stage-set/effective-throttle';
import { GatewayStage } from '../stage-set/gateway-stage';
import { IGatewayStage } from '../stage-set/i-gateway-stage';
import { ApiKeySource } from './api-key-source';
import { ApiKeys } from './api-keys';
import { BundledPlan } from './bundled-plan';
import { PlanAlarmsOptions, planAlarms } from './plan-alarms';
import { checkPlans } from './plan-check';
import { planDashboard } from './plan-dashboard';
import { UsagePlanSettings } from './usage-plan-settings';

/** Settings of a `UsagePlanBundle`. */
export interface UsagePlanBundleProps {
  /**
   * The stages that the plans open, of one API or of several, REST and WebSocket.
   *
   * Errors: AGW-KEY-01 for stages of HTTP APIs.
   */
  readonly stages: IGatewayStage[];

  /** The usage plans by name. */
  readonly plans: { readonly [name: string]: UsagePlanSettings };
}

/** Whose limit is asked for. */
export interface PlanThrottleOptions {
  /** The plan. */
  readonly plan: string;

  /** The stage. */
  readonly stage: GatewayStage;

  /** The route's key. */
  readonly route: string;
}

/**
 * Usage plans with their API keys: who may call how often. A key counts on routes with `apiKeyRequired` only. Keys tell clients
 * apart; they are no authentication.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
 */
export class UsagePlanBundle extends Construct {
  private readonly plans = new Map<string, BundledPlan>();
  private readonly settings: { readonly [name: string]: UsagePlanSettings };
  private readonly apiKeys: ApiKeys;

  constructor(scope: Construct, id: string, props: UsagePlanBundleProps) {
    const plans = Object.keys(props.plans)
      .sort()
      .map((name) => {
        const settings = props.plans[name];
        return { name, settings, stages: settings.stages ?? props.stages, slots: slotsOf(settings) };
      });
    checkPlans(plans);

    super(scope, id);
    registerGatehouseRules(this);
    this.settings = props.plans;
    this.apiKeys = new ApiKeys(this);
    for (const { name, ...plan } of plans) {
      this.plans.set(name, BundledPlan._of(this, name, { ...plan, apiKeys: this.apiKeys }));
    }
  }

  /**
   * A plan by name.
   *
   * Errors: AGW-KEY-33 for a name that is not there, with the nearest ones that are.
   */
  plan(name: string): BundledPlan {
    const plan = this.plans.get(name);
    if (!plan) unknownPlan.enforce({ name, known: [...this.plans.keys()] });
    return plan!;
  }

  /** All plans, sorted by name. */
  each(): BundledPlan[] {
    return [...this.plans.values()];
  }

  /**
   * A key by the name of its client; the key of a later generation by `name#2`.
   *
   * Errors: AGW-KEY-34 for a name that is not there, with the nearest ones that are.
   */
  apiKey(name: string): IApiKey {
    const key = this.apiKeys.get(name);
    if (!key) unknownApiKey.enforce({ name, known: this.apiKeys.ids });
    return key!;
  }

  /**
   * The limit that holds for the requests of one key of a plan to a route, and the level that it comes from.
   *
   * Errors: AGW-KEY-33 for a plan and AGW-PATH-17 for a route that is not there.
   */
  effectiveThrottle(options: PlanThrottleOptions): EffectiveThrottle {
    const { plan, route, stage } = options;
    this.plan(plan);
    const { methods, throttle } = this.settings[plan];
    return stage.effectiveThrottle({ route, plan: { methods, throttle } });
  }

  /**
   * Makes a dashboard with one row for each plan: the throttled requests of each key. They are counted in those access logs of
   * the stages that are JSON in CloudWatch Logs, because API Gateway has no metrics of plans.
   *
   * @param dashboardName the name of the dashboard; by default, CloudFormation chooses one
   */
  dashboard(dashboardName?: string): Dashboard {
    return planDashboard(
      this,
      'Plans.Dashboard',
      this.each().map((plan) => plan._observed()),
      dashboardName,
    );
  }

  /** Makes an alarm for each plan: too many throttled requests of its keys, counted as in `dashboard`. */
  alarms(options: PlanAlarmsOptions = {}): Alarm[] {
    return this.each().flatMap((plan) => planAlarms(plan, plan._observed(), options));
  }
}

/** The keys of a plan, sorted, so that the order of declaration never shows. */
function slotsOf({ keys = [] }: UsagePlanSettings) {
  const slots = keys.flatMap((key) => (typeof key === 'string' ? ApiKeySource.generated(key) : key)._slots);
  return slots.sort((a, b) => (a.id < b.id ? -1 : 1));
}
