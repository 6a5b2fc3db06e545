import { CfnTag, Lazy } from 'aws-cdk-lib';
import { CfnUsagePlan, CfnUsagePlanKey, IApiKey, IUsagePlan, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { MappedStage } from '../apis/mapped-stage';
import { Throttle } from '../apis/throttle';
import { unknownRoute } from '../rules/paths/unknown-route';
import { ApiKind } from '../template-model/api-kind';
import { importKeysCommand } from './api-key-file';
import { ApiKeySlot } from './api-key-source';
import { ApiKeys, keyId } from './api-keys';
import { PlanToMake } from './plan-check';
import { ObservedPlan } from './plan-dashboard';
import { UsagePlanSettings } from './usage-plan-settings';

/**
 * One usage plan of a `UsagePlanBundle`, with the bindings of its keys.
 *
 * @example
 * declare const plans: UsagePlanBundle;
 *
 * plans.plan('gold').cfnUsagePlan.addPropertyOverride('Description', 'For partners');
 */
export class BundledPlan extends Construct {
  /** @internal */
  static _of(scope: Construct, id: string, plan: PlanToMake, apiKeys: ApiKeys): BundledPlan {
    return new BundledPlan(scope, id, plan, apiKeys);
  }

  /** The plan's name in its bundle. */
  readonly planName: string;

  /** The L1 usage plan. */
  readonly cfnUsagePlan: CfnUsagePlan;

  /** The plan as the CDK knows it. */
  readonly usagePlan: IUsagePlan;

  /** The keys of the plan. */
  readonly apiKeys: IApiKey[];

  /** The bindings of the keys to the plan. */
  readonly usagePlanKeys: CfnUsagePlanKey[];

  private readonly settings: UsagePlanSettings;
  private readonly stages: readonly MappedStage[];

  private constructor(scope: Construct, id: string, plan: PlanToMake, apiKeys: ApiKeys) {
    super(scope, id);
    const { name, settings, stages } = plan;
    this.planName = name;
    this.stages = stages;
    this.settings = settings;
    const { quota, throttle } = settings;
    this.cfnUsagePlan = new CfnUsagePlan(this, 'Resource', {
      usagePlanName: settings.planName ?? name,
      description: settings.description,
      throttle: throttle && limitsOf(throttle),
      quota: quota && { limit: quota.limit, period: quota.period, offset: quota.offset },
      apiStages: Lazy.any({ produce: () => stages.map((stage) => this.apiStageOf(stage)) }),
      tags: tagsOf(settings.tags),
    });
    this.usagePlan = UsagePlan.fromUsagePlanId(this, 'UsagePlan', this.cfnUsagePlan.ref);
    for (const { stage } of stages) this.cfnUsagePlan.node.addDependency(stage);
    const slots = slotsOf(plan);
    this.apiKeys = slots.map((slot) => apiKeys.keyOf(slot));
    this.usagePlanKeys = slots.map((slot, index) => planKey(this, slot, this.apiKeys[index], this.cfnUsagePlan.ref));
    this.node.addValidation({ validate: () => this.unknownRoutes() });
  }

  /**
   * The command that joins the plan to a product of AWS Marketplace. CloudFormation has no such setting, so it must be run once
   * for the plan; `customerId` of an API key names the buyer.
   */
  productCodeCommand(productCode: string): string {
    return `aws apigateway update-usage-plan --usage-plan-id ${this.cfnUsagePlan.ref} --patch-operations op=replace,path=/productCode,value=${productCode}`;
  }

  /**
   * The command that imports the API keys of a CSV file and binds them to the plan. The values stand in no template; the file is
   * checked now, and read again when the command runs.
   *
   * Errors: AGW-KEY-42.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-key-file-format.html
   * @param file the path of the file, with the columns `Name` and `Key`
   */
  importKeysCommand(file: string): string {
    return importKeysCommand(file, this.cfnUsagePlan.ref);
  }

  /** @internal */
  get _settings(): UsagePlanSettings {
    return this.settings;
  }

  /** @internal */
  _observed(): ObservedPlan {
    const jsonLogs = this.stages.flatMap(({ jsonLog }) => jsonLog ?? []);
    return { planName: this.planName, apiKeys: this.apiKeys, jsonLogs };
  }

  private apiStageOf({ apiId, kind, routeKeys, stageName }: MappedStage): CfnUsagePlan.ApiStageProperty {
    const known = routeKeys?.();
    const isLimited = (key: string) => kind === ApiKind.REST && (!known || known.includes(key));
    const methods = Object.entries(this.settings.methodThrottles ?? {}).filter(([key]) => isLimited(key));
    return {
      apiId,
      stage: stageName,
      ...(methods.length > 0 && {
        throttle: Object.fromEntries(methods.sort().map(([key, throttle]) => [methodOf(key), limitsOf(throttle)])),
      }),
    };
  }

  /** Routes may join an API after its plans, so whether a limit has its route is known at synthesis. */
  private unknownRoutes(): string[] {
    const known = this.stages.filter(({ kind }) => kind === ApiKind.REST).map(({ routeKeys }) => routeKeys?.());
    if (known.includes(undefined)) return [];
    const routeKeys = [...new Set(known.flatMap((keys) => keys ?? []))];
    return Object.keys(this.settings.methodThrottles ?? {}).flatMap(
      (name) => unknownRoute.messageFor({ name, known: routeKeys }) ?? [],
    );
  }
}

/** The binding of a key to a plan. */
export function planKey(scope: Construct, slot: ApiKeySlot, key: IApiKey, usagePlanId: string): CfnUsagePlanKey {
  return new CfnUsagePlanKey(scope, keyId(scope, slot), { keyId: key.keyId, keyType: 'API_KEY', usagePlanId });
}

/** The keys of a plan, sorted, so that the order of declaration never shows. */
function slotsOf({ keys }: PlanToMake): ApiKeySlot[] {
  const order = ({ generation, name }: ApiKeySlot) => JSON.stringify([name, generation]);
  return keys.flatMap((key) => key._slots).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function limitsOf({ rateLimit, burstLimit }: Throttle): CfnUsagePlan.ThrottleSettingsProperty {
  return { rateLimit, burstLimit };
}

/** A plan names a method by its path, a slash and its verb. */
function methodOf(routeKey: string): string {
  const [verb, path] = routeKey.split(' ');
  return `${path}/${verb}`;
}

function tagsOf(tags: { readonly [name: string]: string } = {}): CfnTag[] | undefined {
  const entries = Object.entries(tags).sort();
  return entries.length > 0 ? entries.map(([key, value]) => ({ key, value })) : undefined;
}
