import { CfnUsagePlanKey, IApiKey, IUsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Alarm, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { constructId } from '../apis/construct-id';
import { IMappingTarget } from '../apis/i-mapping-target';
import { mappedStageOf } from '../apis/mapped-stage';
import { registerGatehouseRules } from '../plugin/registration';
import { requireSettings } from '../rules/required-settings';
import { distinctPlanName } from '../rules/usage-plans/distinct-plan-name';
import { unknownApiKey } from '../rules/usage-plans/unknown-api-key';
import { unknownPlan } from '../rules/usage-plans/unknown-plan';
import { EffectiveThrottle } from '../stage-set/effective-throttle';
import { GatewayStage } from '../stage-set/gateway-stage';
import { ApiKeySource } from './api-key-source';
import { ApiKeys } from './api-keys';
import { BundledPlan, planKey } from './bundled-plan';
import { PlanAlarmsOptions, planAlarms } from './plan-alarms';
import { checkKeys, checkPlan, PlanToMake } from './plan-check';
import { PlanDashboardOptions, planDashboard } from './plan-dashboard';
import { Quota } from './quota';
import { UsagePlanSettings } from './usage-plan-settings';

const LIMITS = { rateLimit: 'a number', burstLimit: 'a number' } as const;
const OPTIONAL = {
  keys: 'a list',
  methodThrottles: 'a map',
  quota: Quota,
  stages: 'a list',
  throttle: 'a map',
} as const;

/** Settings of a `UsagePlanBundle`. */
export interface UsagePlanBundleProps {
  /**
   * The stages that the plans open, of one API or of several, REST and WebSocket; those of aws-cdk-lib through `MappingTarget`.
   *
   * Errors: AGW-KEY-01 for stages of HTTP APIs, AGW-STG-20 for what is no stage.
   */
  readonly stages: IMappingTarget[];

  /**
   * The usage plans by name.
   *
   * @default - none yet; `addPlan` adds them
   */
  readonly plans?: { readonly [name: string]: UsagePlanSettings };

  /**
   * Keys that are in no plan at the moment, and keep their value.
   *
   * A key cannot go from one plan of a stage to another in one deployment: CloudFormation binds it to the second before it is taken
   * from the first, which the service refuses. Two deployments move it: one in which it stands here, during which its requests are
   * answered with status 403, and one in which it stands in the other plan. Without that gap, give the client a second key under
   * another name in the other plan, and take the first key away when the client uses the second.
   *
   * @default - none
   */
  readonly keysWithoutPlan?: ApiKeySource[];
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
 * @example
 * declare const stages: StageSet;
 *
 * new UsagePlanBundle(this, 'Plans', {
 *   stages: [stages.stage('prod')],
 *   plans: {
 *     free: { quota: Quota.perDay(1_000), keys: [ApiKeySource.generated('trial')] },
 *     gold: { throttle: { rateLimit: 100, burstLimit: 50 }, keys: [ApiKeySource.generated('acme')] },
 *   },
 * });
 */
export class UsagePlanBundle extends Construct {
  private readonly known: PlanToMake[] = [];
  private readonly made = new Map<string, BundledPlan>();
  /** The keys that no plan of the bundle has. */
  private readonly otherKeys: ApiKeySource[];
  private readonly apiKeys: ApiKeys;
  private readonly stages: IMappingTarget[];

  constructor(scope: Construct, id: string, props: UsagePlanBundleProps) {
    requireSettings(`'${id}'`, props, { stages: 'a list' }, { plans: 'a map', keysWithoutPlan: 'a list' });
    const { keysWithoutPlan = [], plans = {}, stages } = props;
    const names = Object.keys(plans).sort();
    const toMake = names.map((name) => planToMake(name, plans[name], stages));
    for (const plan of toMake) checkPlan(plan);
    checkKeys(toMake, keysWithoutPlan);

    super(scope, id);
    registerGatehouseRules(this);
    this.stages = [...stages];
    this.otherKeys = [...keysWithoutPlan];
    this.apiKeys = new ApiKeys(this);
    for (const plan of toMake) this.make(plan);
    for (const slot of keysWithoutPlan.flatMap((key) => key._slots)) this.apiKeys.keyOf(slot);
  }

  /** The plans, sorted by name. */
  get plans(): BundledPlan[] {
    return [...this.made.keys()].sort().map((name) => this.made.get(name)!);
  }

  /**
   * Adds a plan.
   *
   * Errors: AGW-KEY-44 for a name that is there already; those of `UsagePlanSettings`.
   */
  addPlan(name: string, settings: UsagePlanSettings): BundledPlan {
    requireSettings(`a plan of '${this.node.id}'`, { name }, { name: 'text' });
    distinctPlanName.enforce({ plan: name, times: this.made.has(name) ? 2 : 1 });
    const plan = planToMake(name, settings, this.stages);
    checkPlan(plan);
    checkKeys([...this.known, plan], this.otherKeys);
    return this.make(plan);
  }

  /**
   * Binds keys to a plan that exists, such as one of another app or of the CDK. The keys are those of the bundle like all others.
   *
   * Errors: AGW-KEY-35 for a client with two different keys.
   */
  addKeysToPlan(usagePlan: IUsagePlan, keys: ApiKeySource[]): CfnUsagePlanKey[] {
    const where = `'${this.node.id}'`;
    requireSettings(where, { usagePlan, keys }, { usagePlan: 'a construct', keys: 'a list' });
    checkKeys(this.known, [...this.otherKeys, ...keys]);
    this.otherKeys.push(...keys);
    const id = constructId(this, 'ExistingPlan', usagePlan.usagePlanId);
    const scope = (this.node.tryFindChild(id) as Construct | undefined) ?? new Construct(this, id);
    const slots = keys.flatMap((key) => key._slots);
    return slots.map((slot) => planKey(scope, slot, this.apiKeys.keyOf(slot), usagePlan.usagePlanId));
  }

  /**
   * A plan by name.
   *
   * Errors: AGW-KEY-33 for a name that is not there, with the nearest ones that are.
   */
  plan(name: string): BundledPlan {
    const plan = this.made.get(name);
    if (!plan) unknownPlan.enforce({ name, known: [...this.made.keys()] });
    return plan!;
  }

  /**
   * The key of a client, of whatever generation it is: before, during and after a rotation.
   *
   * Errors: AGW-KEY-34 for a name that is not there, with the nearest ones that are.
   */
  apiKey(name: string): IApiKey {
    return this.madeKey(name).key;
  }

  /** The key that a client changes over to, while its key says `KeyRotation.NEXT`. */
  nextApiKey(name: string): IApiKey | undefined {
    return this.apiKeys.find(name, true)?.key;
  }

  /**
   * The secret with the value of a client's key, for a key that is generated `inSecretsManager`; let the client read it with
   * `grantRead`.
   *
   * Errors: AGW-KEY-34 for a name that is not there, with the nearest ones that are.
   */
  secret(name: string): ISecret | undefined {
    return this.madeKey(name).secret;
  }

  /** The secret of the key that a client changes over to. */
  nextSecret(name: string): ISecret | undefined {
    return this.apiKeys.find(name, true)?.secret;
  }

  /**
   * The command that prints the value of a client's key, for whoever hands it over. The value itself stands in no template and in
   * no output.
   *
   * Errors: AGW-KEY-34 for a name that is not there, with the nearest ones that are.
   */
  keyValueCommand(name: string): string {
    const { key } = this.madeKey(name);
    return `aws apigateway get-api-key --api-key ${key.keyId} --include-value --query value --output text`;
  }

  /**
   * The limit that holds for the requests of one key of a plan to a route, and the level that it comes from.
   *
   * Errors: AGW-KEY-33 for a plan and AGW-PATH-17 for a route that is not there.
   */
  effectiveThrottle(options: PlanThrottleOptions): EffectiveThrottle {
    requireSettings('effectiveThrottle', options, { plan: 'text', route: 'text', stage: GatewayStage });
    const { plan, route, stage } = options;
    return stage.effectiveThrottle({ route, plan: this.plan(plan)._settings });
  }

  /**
   * Adds a dashboard with one row for each plan: the throttled requests of each key. They are counted in those access logs of
   * the stages that are JSON in CloudWatch Logs, because API Gateway has no metrics of plans.
   */
  addDashboard(options: PlanDashboardOptions = {}): Dashboard {
    const plans = this.plans.map((plan) => plan._observed());
    return planDashboard(this, 'Dashboard', plans, options);
  }

  /** Adds an alarm for each plan: too many throttled requests of its keys, counted as in `addDashboard`. */
  addAlarms(options: PlanAlarmsOptions = {}): Alarm[] {
    return this.plans.flatMap((plan) => planAlarms(plan, plan._observed(), options));
  }

  private make(plan: PlanToMake): BundledPlan {
    const made = BundledPlan._of(this, constructId(this, 'Plan', plan.name), plan, this.apiKeys);
    this.known.push(plan);
    this.made.set(plan.name, made);
    return made;
  }

  private madeKey(name: string) {
    const made = this.apiKeys.find(name, false);
    if (!made) unknownApiKey.enforce({ name, known: this.apiKeys.names });
    return made!;
  }
}

function planToMake(name: string, settings: UsagePlanSettings, stages: readonly IMappingTarget[]): PlanToMake {
  const plan = `the usage plan '${name}'`;
  requireSettings(plan, { settings }, { settings: 'a map' });
  requireSettings(plan, settings, {}, OPTIONAL);
  const { methodThrottles = {}, throttle } = settings;
  if (throttle) requireSettings(`the throttle of ${plan}`, throttle, LIMITS);
  for (const [route, limits] of Object.entries(methodThrottles)) {
    requireSettings(`the throttle of '${route}' in ${plan}`, limits, LIMITS);
  }
  const opened = settings.stages ?? stages;
  const where = `a stage of ${plan}`;
  return { name, settings, stages: opened.map((stage) => mappedStageOf(stage, where)), keys: settings.keys ?? [] };
}
