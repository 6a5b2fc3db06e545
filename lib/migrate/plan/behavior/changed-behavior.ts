import { ApiKind } from '../../../template-model/api-kind';
import { ApiElement, RouteElement, StageElement } from '../../../template-model/elements';
import { nameOf } from '../../../template-model/named-stages';
import { TemplateModel } from '../../../template-model/template-model';
import { API_SETTINGS } from './api-settings';
import { changesAroundApis } from './around-apis';
import { ROUTE_SETTINGS } from './route-settings';
import { changedSettings, SettingChange } from './setting';
import { changedStageSettings } from './stage-settings';

/** What clients and operators feel of a new template, read with all that is deployed with it. */
export interface ChangedBehavior {
  readonly changes: readonly SettingChange[];
  /** Routes and stages that an API has no more. */
  readonly gone: readonly { readonly thing: string; readonly what: string }[];
}

export function changedBehavior(before: TemplateModel, after: TemplateModel): ChangedBehavior {
  const pairs = pairedApis(before, after);
  const isOne = before.apis.length === 1;
  const compared = pairs.map(([was, is]) => changedApi(isOne ? '' : `api ${was.name ?? was.logicalId}: `, was, is));
  return {
    changes: [...compared.flatMap(({ changes }) => changes), ...changesAroundApis(before, after)],
    gone: compared.flatMap(({ gone }) => gone),
  };
}

/** The same API is that with the same logical id; else the only one of its kind that nothing else is the same as. */
function pairedApis(before: TemplateModel, after: TemplateModel): [ApiElement, ApiElement][] {
  const isSame = (was: ApiElement) => (is: ApiElement) => is.logicalId === was.logicalId && is.kind === was.kind;
  const kept = before.apis.flatMap((was): [ApiElement, ApiElement][] => {
    const is = after.apis.find(isSame(was));
    return is ? [[was, is]] : [];
  });
  const rest = (apis: readonly ApiElement[], side: 0 | 1, kind: ApiKind) =>
    apis.filter((api) => api.kind === kind && !kept.some((pair) => pair[side] === api));
  const others = [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET].flatMap((kind): [ApiElement, ApiElement][] => {
    const [was, is] = [rest(before.apis, 0, kind), rest(after.apis, 1, kind)];
    return was.length === 1 && is.length === 1 ? [[was[0], is[0]]] : [];
  });
  return [...kept, ...others];
}

function changedApi(prefix: string, before: ApiElement, after: ApiElement): ChangedBehavior {
  const routes = new Map(after.routes.map((route) => [route.key, route]));
  const stages = new Map(after.stages.map((stage) => [nameOf(stage), stage]));
  const changes = changedSettings(`${prefix}api`, API_SETTINGS, before, after);
  const gone: { thing: string; what: string }[] = [];
  for (const stage of before.stages) {
    const is = stages.get(nameOf(stage));
    if (is) changes.push(...changedStage(`${prefix}stage ${nameOf(stage)}`, stage, is));
    else gone.push({ thing: `${prefix}stage ${nameOf(stage)}`, what: 'the address of the stage' });
  }
  for (const route of before.routes) {
    if (route.key === undefined) continue;
    const is = routes.get(route.key) ?? catchAll(route, routes);
    if (is) changes.push(...changedSettings(`${prefix}${route.key}`, ROUTE_SETTINGS, route, is));
    else if (!after.hasHiddenRoutes) gone.push({ thing: `${prefix}${route.key}`, what: lostRoute(after) });
  }
  return { changes, gone };
}

/** Where the verb has no route of its own, `ANY` answers. */
function catchAll(
  { path }: RouteElement,
  routes: ReadonlyMap<string | undefined, RouteElement>,
): RouteElement | undefined {
  return path === undefined ? undefined : routes.get(`ANY ${path}`);
}

function lostRoute({ kind }: ApiElement): string {
  if (kind === ApiKind.WEBSOCKET) return 'the route: its messages go to $default, or get an error';
  return `the route: callers get ${kind === ApiKind.REST ? 403 : 404}`;
}

function changedStage(thing: string, before: StageElement, after: StageElement): SettingChange[] {
  const { everyRoute, routes, stage } = changedStageSettings(thing, before, after);
  const ofAll = changedSettings(thing, ...everyRoute);
  const isSaid = ({ after: is, before: was, setting }: SettingChange) =>
    ofAll.some((change) => change.setting === setting && change.before === was && change.after === is);
  const ofRoutes = routes.flatMap(({ compared, thing: route }) => changedSettings(route, ...compared));
  return [...changedSettings(thing, ...stage), ...ofAll, ...ofRoutes.filter((change) => !isSaid(change))];
}
