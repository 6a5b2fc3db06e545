import { ApiKind } from '../../lib/template-model/api-kind';
import { Element, RouteElement, StageElement } from '../../lib/template-model/elements';
import { Properties } from '../../lib/template-model/properties';
import { referenceOf } from '../../lib/template-model/references';
import { TemplateModel } from '../../lib/template-model/template-model';

/** A usage plan in a few plain values, for a table. What the template does not write is absent. */
export interface PlanSummary {
  /** The name, or the logical id of a plan without one. */
  readonly name: string;
  readonly rateLimit?: number;
  readonly burstLimit?: number;
  /** `1000 a DAY` */
  readonly quota?: string;
  /** The names of the keys, or of their clients, or their logical ids. */
  readonly keys: readonly string[];
  readonly stages: readonly PlanStageSummary[];
}

/** A stage that a usage plan opens, with the limits of the routes that require a key. */
export interface PlanStageSummary {
  /** `pets/prod` */
  readonly name: string;
  readonly routes: readonly PlanRouteSummary[];
}

export interface PlanRouteSummary {
  readonly key: string;
  /** The limit of the route in the plan. */
  readonly ofPlan?: Limits;
  /** The limit of the route in the stage, or that of the stage. */
  readonly ofStage?: Limits;
}

export interface Limits {
  readonly rateLimit?: number;
  readonly burstLimit?: number;
}

/** The usage plans of a model as plain data. */
export function plansOf(model: TemplateModel): PlanSummary[] {
  return model.usagePlans.map((plan) => {
    const { properties, logicalId } = plan;
    const throttle = properties.map('Throttle');
    const quota = properties.map('Quota');
    return {
      name: properties.string('UsagePlanName') ?? logicalId,
      rateLimit: throttle.number('RateLimit'),
      burstLimit: throttle.number('BurstLimit'),
      quota: quota.has('Limit') ? `${quota.number('Limit')} a ${quota.string('Period')}` : undefined,
      keys: keysOf(plan, model),
      stages: stagesOf(plan, model),
    };
  });
}

function keysOf(plan: Element, model: TemplateModel): string[] {
  const bindings = model.usagePlanKeys.filter(
    ({ properties }) => referenceOf(properties.raw('UsagePlanId')) === plan.logicalId,
  );
  return bindings.map(({ properties }) => {
    const id = referenceOf(properties.raw('KeyId'));
    const key = model.element(id ?? '')?.properties;
    // Keys of a bundle have no name, and the client's as their description.
    return key?.string('Name') ?? key?.string('Description') ?? id ?? properties.text('KeyId') ?? '';
  });
}

function stagesOf(plan: Element, model: TemplateModel): PlanStageSummary[] {
  return plan.properties.maps('ApiStages').map((apiStage) => {
    const apiId = referenceOf(apiStage.raw('ApiId'));
    const stageId = referenceOf(apiStage.raw('Stage'));
    const api = model.apis.find(({ logicalId }) => logicalId === apiId);
    const stage = model.stages.find(({ logicalId }) => logicalId === stageId);
    const routes = api?.routes.filter(({ apiKeyRequired, key }) => apiKeyRequired && key !== undefined) ?? [];
    return {
      name: `${api?.name ?? apiStage.text('ApiId')}/${stage?.stageName ?? apiStage.text('Stage')}`,
      routes: routes.map((route) => ({
        key: route.key!,
        ofPlan: limitsOf(apiStage.map('Throttle').map(`${route.path}/${route.verb}`), ''),
        ofStage: stage && stageLimitsOf(stage, route),
      })),
    };
  });
}

function stageLimitsOf({ api, properties }: StageElement, { key, path, verb }: RouteElement): Limits | undefined {
  if (api?.kind !== ApiKind.REST) {
    const own = properties.map('RouteSettings').map(key!);
    return limitsOf(own, 'Throttling') ?? limitsOf(properties.map('DefaultRouteSettings'), 'Throttling');
  }
  const settings = properties.maps('MethodSettings');
  const find = (method: string, resource: string) =>
    settings.find((setting) => setting.string('HttpMethod') === method && setting.string('ResourcePath') === resource);
  return limitsOf(find(verb!, `/${path!.replaceAll('/', '~1')}`) ?? find('*', '/*'), 'Throttling');
}

function limitsOf(properties: Properties | undefined, prefix: string): Limits | undefined {
  const rateLimit = properties?.number(`${prefix}RateLimit`);
  const burstLimit = properties?.number(`${prefix}BurstLimit`);
  return rateLimit === undefined && burstLimit === undefined ? undefined : { rateLimit, burstLimit };
}
