import { Element } from '../../template-model/elements';
import { identitiesIn } from '../../template-model/identities/identities-in';
import { planNameOf } from '../../template-model/plan-stages';
import { Properties } from '../../template-model/properties';
import { referenceOf } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { ApiKeysCode } from './api-keys';
import { Code, printed, quoted } from './code';
import { Inexpressible, Source } from './source';
import { StagesInCode, stageInCode } from './stages-in-code';
import { checkNames, tagsCode } from './written-settings';

export interface UsagePlansCode {
  /** The variable of the bundle, where there is one. */
  readonly variable?: string;
  readonly statements: readonly string[];
  /** The logical ids of what the code makes. */
  readonly made: readonly string[];
}

const SETTINGS = ['ApiStages', 'Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName'];
const VARIABLE = 'usagePlans';

interface ExpressiblePlan {
  readonly plan: Element;
  readonly name: string;
  readonly stages: readonly string[];
  readonly settings: { readonly [name: string]: Code | undefined };
  readonly bindings: readonly Element[];
}

/** The statements that make usage plans with their keys as they are deployed. A plan is made whole, or stays whole in the app. */
export function usagePlansCode(model: TemplateModel, source: Source, inCode: readonly StagesInCode[]): UsagePlansCode {
  const isAmbiguous = ambiguousIn(model);
  const comments: string[] = [];
  const leave = (what: string, why: string) => {
    const remark = `${what}: ${why}`.replace(/\s+/g, ' ');
    source.remarks.push(remark);
    comments.push(`// ${remark}`);
  };
  const plans = model.usagePlans.flatMap((plan): ExpressiblePlan[] => {
    try {
      if (isAmbiguous(plan)) throw new Inexpressible('nothing but its logical id tells it from another plan');
      return [expressiblePlan(plan, model, source, inCode)];
    } catch (error) {
      if (!(error instanceof Inexpressible)) throw error;
      leave(`usage plan ${planNameOf(plan)}`, `${error.message}; it stays in the app with its keys`);
      return [];
    }
  });
  const bindings = plans.flatMap((plan) => plan.bindings);
  const keys = new ApiKeysCode(model, source, { bindings, inCode, isAmbiguous, leave });
  const opened = [...new Set(plans.flatMap(({ stages }) => stages))];
  const settings = plans.map(({ bindings: own, name, settings, stages }): [string, Code] => [
    name,
    {
      ...settings,
      stages: stages.join() === opened.join() ? undefined : stages,
      keys: own.length > 0 ? own.map(({ properties }) => keys.keyCode(properties.raw('KeyId'))) : undefined,
    },
  ]);
  const { withoutPlan } = keys;
  if (plans.length === 0 && withoutPlan.length === 0) return { statements: comments, made: [] };
  const props = printed({
    stages: opened,
    plans: settings.length > 0 ? Object.fromEntries(settings) : undefined,
    keysWithoutPlan: withoutPlan.length > 0 ? withoutPlan : undefined,
  });
  const unnamed = plans.filter(({ plan }) => !plan.properties.has('UsagePlanName'));
  return {
    variable: VARIABLE,
    statements: [
      ...comments,
      `const ${VARIABLE} = new ${source.use('UsagePlanBundle')}(stack, 'UsagePlans', ${props});`,
      ...unnamed.map(({ name }) => `${VARIABLE}.plan(${quoted(name)}).cfnUsagePlan.usagePlanName = undefined;`),
      ...keys.keptIn(VARIABLE),
    ],
    made: [...plans.map(({ plan }) => plan), ...bindings, ...keys.made].map(({ logicalId }) => logicalId),
  };
}

function expressiblePlan(
  plan: Element,
  model: TemplateModel,
  source: Source,
  inCode: readonly StagesInCode[],
): ExpressiblePlan {
  const { logicalId, properties } = plan;
  checkNames(plan, SETTINGS);
  const bindings = model.usagePlanKeys.filter(
    ({ properties: own }) => referenceOf(own.raw('UsagePlanId')) === logicalId,
  );
  for (const binding of bindings) checkBinding(binding, model);
  const literalName = properties.string('UsagePlanName');
  const stages = properties.maps('ApiStages').map((stage) => planStageOf(stage, inCode));
  const throttle = properties.map('Throttle').names().length > 0 ? throttleCode(properties.map('Throttle')) : undefined;
  const methodThrottles = methodThrottlesCode(stages);
  if (methodThrottles && !throttle) throw new Inexpressible('it limits single methods, and has no throttle of its own');
  return {
    plan,
    name: literalName ?? logicalId,
    stages: stages.map(({ code }) => code),
    bindings,
    settings: {
      planName:
        literalName === undefined && properties.has('UsagePlanName')
          ? source.text(properties.raw('UsagePlanName'))
          : undefined,
      description: properties.has('Description') ? source.text(properties.raw('Description')) : undefined,
      throttle,
      quota: properties.has('Quota') ? quotaCode(properties.map('Quota'), source) : undefined,
      methodThrottles,
      tags: tagsCode(properties, source),
    },
  };
}

function checkBinding(binding: Element, model: TemplateModel): void {
  checkNames(binding, ['KeyId', 'KeyType', 'UsagePlanId']);
  const keyId = binding.properties.raw('KeyId');
  const isInTemplate = model.apiKeys.some(({ logicalId }) => logicalId === referenceOf(keyId));
  if (!isInTemplate && typeof keyId !== 'string') throw new Inexpressible('one of its keys stands elsewhere');
}

interface PlanStageCode {
  readonly code: string;
  readonly routes: readonly string[];
  /** Limits by route key. */
  readonly limits: ReadonlyMap<string, Code>;
}

function planStageOf(written: Properties, inCode: readonly StagesInCode[]): PlanStageCode {
  const { code, routes } = stageInCode(written.raw('ApiId'), written.raw('Stage'), inCode);
  if (written.isUnresolved('Throttle')) throw new Inexpressible('only CloudFormation knows its limits of methods');
  const throttles = written.map('Throttle');
  const limits = throttles.names().map((method): [string, Code] => {
    const end = method.lastIndexOf('/');
    const key = `${method.slice(end + 1)} ${method.slice(0, end)}`;
    if (!routes.includes(key)) throw new Inexpressible(`it limits ${method}, and no route has this key here`);
    return [key, throttleCode(throttles.map(method))];
  });
  return { code, routes, limits: new Map(limits) };
}

/** A bundle limits a route in all stages of a plan alike. */
function methodThrottlesCode(stages: readonly PlanStageCode[]): Code | undefined {
  const all = new Map(stages.flatMap(({ limits }) => [...limits]));
  for (const [key, limit] of all) {
    const isAlike = ({ limits, routes }: PlanStageCode) =>
      !routes.includes(key) || printed(limits.get(key) ?? '') === printed(limit);
    if (!stages.every(isAlike)) throw new Inexpressible(`its stages have different limits for ${key}`);
  }
  return all.size > 0 ? Object.fromEntries(all) : undefined;
}

function throttleCode(throttle: Properties): Code {
  const [rateLimit, burstLimit] = ['RateLimit', 'BurstLimit'].map((name) => throttle.number(name));
  if (rateLimit === undefined || burstLimit === undefined)
    throw new Inexpressible('a throttle has a rate and a burst as numbers; only one of them is written so');
  return { rateLimit: String(rateLimit), burstLimit: String(burstLimit) };
}

const QUOTAS: { readonly [period: string]: string } = { DAY: 'perDay', WEEK: 'perWeek', MONTH: 'perMonth' };

function quotaCode(quota: Properties, source: Source): string {
  const limit = quota.number('Limit');
  const factory = QUOTAS[quota.string('Period') ?? ''];
  if (limit === undefined || factory === undefined || quota.isUnresolved('Offset'))
    throw new Inexpressible('a quota has a limit and a period; only CloudFormation knows them');
  const offset = quota.number('Offset');
  return `${source.use('Quota')}.${factory}(${limit}${offset === undefined ? '' : `, { offset: ${offset} }`})`;
}

/** What identities could not give its logical id to. */
function ambiguousIn(model: TemplateModel): (element: Element) => boolean {
  const all = [...identitiesIn(model).values()].filter(({ isAmbiguous }) => isAmbiguous);
  const ids = all.map(({ logicalId }) => logicalId);
  return ({ logicalId }) => ids.includes(logicalId);
}
