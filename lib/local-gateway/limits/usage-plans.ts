import { createHash } from 'node:crypto';
import { Properties } from '../../template-model/properties';
import { LoadedStack } from '../assembly/load-stacks';
import { TemplateValues } from '../template-values/template-values';
import { Quota, Throttle, throttleOf } from './limits';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly isEnabled: boolean;
}

export interface UsagePlan {
  readonly id: string;
  readonly name: string;
  readonly throttle?: Throttle;
  readonly quota?: Quota;
  readonly stages: readonly PlanStage[];
  readonly keyIds: readonly string[];
}

export interface PlanStage {
  readonly apiId: string;
  readonly stage: string;
  /** By `/path/VERB`. */
  readonly throttles: ReadonlyMap<string, Throttle>;
}

/** The usage plans and API keys of a template. */
export class UsagePlans {
  static read(stacks: readonly LoadedStack[]): UsagePlans {
    const read = stacks.map(readStack);
    return new UsagePlans(
      read.flatMap(({ keys }) => keys),
      read.flatMap(({ plans }) => plans),
    );
  }

  constructor(
    readonly keys: readonly ApiKey[],
    readonly plans: readonly UsagePlan[],
  ) {}

  keyWithValue(value: string): ApiKey | undefined {
    return this.keys.find((key) => key.value === value);
  }

  /** The key that somebody means by its value, its name, or the end of its name without the hash of the CDK: `acme`. */
  keyCalled(text: string): ApiKey {
    const found =
      this.keyWithValue(text) ??
      this.keys.find(({ name }) => name === text) ??
      this.keys.find(({ name }) => name.replace(/[0-9A-F]{8}$/, '').endsWith(text));
    if (found) return found;
    const names = this.keys.map(({ name }) => name).join(', ');
    throw new Error(`No API key is called '${text}'; there are ${names || 'none'}.`);
  }

  /** The plan that opens a stage to a key. */
  planFor(key: ApiKey, apiId: string, stage: string): UsagePlan | undefined {
    return this.plans.find(({ keyIds, stages }) => keyIds.includes(key.id) && stages.some(isStage(apiId, stage)));
  }
}

function readStack({ model, values }: LoadedStack): { keys: ApiKey[]; plans: UsagePlan[] } {
  const made = <T extends { readonly condition?: string }>(elements: readonly T[]) =>
    elements.filter(({ condition }) => values.isMade(condition));
  const idOf = (logicalId: string) => String(values.resolve({ Ref: logicalId }));
  const keys = made(model.apiKeys).map(({ logicalId, properties }) => ({
    id: idOf(logicalId),
    name: values.text(properties, 'Name') ?? logicalId,
    value: values.text(properties, 'Value') ?? generatedValue(logicalId),
    isEnabled: values.boolean(properties, 'Enabled') ?? false,
  }));
  const bindings = made(model.usagePlanKeys).map(({ properties }) => ({
    plan: values.text(properties, 'UsagePlanId'),
    key: values.text(properties, 'KeyId'),
  }));
  const plans = made(model.usagePlans).map(({ logicalId, properties }) => {
    const id = idOf(logicalId);
    return {
      id,
      name: values.text(properties, 'UsagePlanName') ?? logicalId,
      throttle: throttleOf(Properties.of(values.of(properties, 'Throttle'))),
      quota: quotaOf(Properties.of(values.of(properties, 'Quota'))),
      stages: properties.maps('ApiStages').map((stage) => planStageOf(stage, values)),
      keyIds: bindings.flatMap(({ plan, key }) => (plan === id && key !== undefined ? [key] : [])),
    };
  });
  return { keys, plans };
}

export function isStage(apiId: string, stage: string) {
  return (planStage: PlanStage) => planStage.apiId === apiId && planStage.stage === stage;
}

function planStageOf(stage: Properties, values: TemplateValues): PlanStage {
  const throttles = Properties.of(values.of(stage, 'Throttle'));
  return {
    apiId: values.text(stage, 'ApiId') ?? '',
    stage: values.text(stage, 'Stage') ?? '',
    throttles: new Map(
      throttles.names().flatMap((method) => {
        const throttle = throttleOf(throttles.map(method));
        return throttle ? [[method, throttle] as const] : [];
      }),
    ),
  };
}

function quotaOf(quota: Properties): Quota | undefined {
  const limit = quota.number('Limit');
  if (limit === undefined) return undefined;
  return { limit, period: quota.string('Period') ?? 'DAY', offset: quota.number('Offset') ?? 0 };
}

/** A value that the service would generate is the same on every start here. */
function generatedValue(logicalId: string): string {
  return createHash('sha256').update(`api key ${logicalId}`).digest('hex').slice(0, 40);
}
