import { CfnTag, Lazy } from 'aws-cdk-lib';
import { CfnUsagePlan, CfnUsagePlanKey, IApiKey, IUsagePlan, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { unknownRoute } from '../rules/paths/unknown-route';
import { IGatewayStage } from '../stage-set/i-gateway-stage';
import { Throttle } from '../stage-set/throttle';
import { ApiKind } from '../template-model/api-kind';
import { ApiKeySlot } from './api-key-source';
import { ApiKeys } from './api-keys';
import { ObservedPlan } from './plan-dashboard';
import { UsagePlanSettings } from './usage-plan-settings';

/** @internal */
export interface BundledPlanProps {
  readonly settings: UsagePlanSettings;
  readonly stages: readonly IGatewayStage[];
  readonly slots: readonly ApiKeySlot[];
  readonly apiKeys: ApiKeys;
}

/** One usage plan of a `UsagePlanBundle`, with the bindings of its keys. */
export class BundledPlan extends Construct {
  /** @internal */
  static _of(scope: Construct, id: string, props: BundledPlanProps): BundledPlan {
    return new BundledPlan(scope, id, props);
  }

  /** The plan's name. */
  readonly planName: string;

  /** The L1 usage plan. */
  readonly cfnUsagePlan: CfnUsagePlan;

  /** The stages that the plan opens. */
  readonly stages: IGatewayStage[];

  /** The keys of the plan. */
  readonly apiKeys: IApiKey[];

  /** The bindings of the keys to the plan. */
  readonly usagePlanKeys: CfnUsagePlanKey[];

  private readonly settings: UsagePlanSettings;

  private constructor(scope: Construct, id: string, props: BundledPlanProps) {
    super(scope, id);
    const { settings, stages, slots, apiKeys } = props;
    this.planName = id;
    this.stages = [...stages];
    this.settings = settings;
    const { quota, throttle } = settings;
    this.cfnUsagePlan = new CfnUsagePlan(this, 'Plan', {
      usagePlanName: id,
      description: settings.description,
      throttle: throttle && limitsOf(throttle),
      quota: quota && { limit: quota.limit, period: quota.period, offset: quota.offset },
      apiStages: Lazy.any({ produce: () => stages.map((stage) => this.apiStageOf(stage)) }),
      tags: tagsOf(settings.tags),
    });
    for (const { dependable } of stages.map((stage) => stage._served())) {
      if (dependable) this.cfnUsagePlan.node.addDependency(dependable);
    }
    this.apiKeys = slots.map((slot) => apiKeys.keyOf(slot));
    this.usagePlanKeys = slots.map((slot, index) => this.binding(slot, this.apiKeys[index]));
    this.node.addValidation({ validate: () => this.unknownRoutes() });
  }

  /** The plan as the CDK knows it. */
  get usagePlan(): IUsagePlan {
    const id = 'Import';
    const known = this.node.tryFindChild(id) as IUsagePlan | undefined;
    return known ?? UsagePlan.fromUsagePlanId(this, id, this.cfnUsagePlan.ref);
  }

  /**
   * The command that joins the plan to a product of AWS Marketplace. CloudFormation has no such setting, so it must be run once
   * for the plan; `customerId` of an API key names the buyer.
   */
  productCodeCommand(productCode: string): string {
    return `aws apigateway update-usage-plan --usage-plan-id ${this.cfnUsagePlan.ref} --patch-operations op=replace,path=/productCode,value=${productCode}`;
  }

  /** @internal */
  _observed(): ObservedPlan {
    const jsonLogs = this.stages.flatMap((stage) => stage._served().jsonLog ?? []);
    return { planName: this.planName, apiKeys: this.apiKeys, jsonLogs };
  }

  private apiStageOf(stage: IGatewayStage): CfnUsagePlan.ApiStageProperty {
    const known = stage._served().routeKeys();
    const isLimited = (key: string) => stage.apiKind === ApiKind.REST && (!known || known.includes(key));
    const methods = Object.entries(this.settings.methods ?? {}).filter(([key]) => isLimited(key));
    return {
      apiId: stage.apiId,
      stage: stage._served().stageName,
      ...(methods.length > 0 && {
        throttle: Object.fromEntries(methods.sort().map(([key, throttle]) => [methodOf(key), limitsOf(throttle)])),
      }),
    };
  }

  private binding(slot: ApiKeySlot, key: IApiKey): CfnUsagePlanKey {
    const usagePlanKey = new CfnUsagePlanKey(this, `Key.${slot.id}`, {
      keyId: key.keyId,
      keyType: 'API_KEY',
      usagePlanId: this.cfnUsagePlan.ref,
    });
    usagePlanKey.addResourceDependency(this.cfnUsagePlan);
    return usagePlanKey;
  }

  /** Routes may join an API after its plans, so whether a limit has its route is known at synthesis. */
  private unknownRoutes(): string[] {
    const known = this.stages
      .filter((stage) => stage.apiKind === ApiKind.REST)
      .map((stage) => stage._served().routeKeys());
    if (known.includes(undefined)) return [];
    const routeKeys = [...new Set(known.flatMap((keys) => keys ?? []))];
    return Object.keys(this.settings.methods ?? {}).flatMap(
      (name) => unknownRoute.messageFor({ name, known: routeKeys }) ?? [],
    );
  }
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
