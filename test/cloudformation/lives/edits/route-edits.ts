import { ApiPlan, AUTHORIZERS, INTEGRATIONS, ROUTE_KEYS, RoutePlan } from '../app-plan';
import { at, Changes, inApi, inRoute, renamed, without } from './change';

const plainRoute = (api: ApiPlan, pick: number): RoutePlan => ({
  integration: at(INTEGRATIONS[api.kind], pick),
  backend: at(['One', 'Two'] as const, pick),
  authorizer: at(AUTHORIZERS[api.kind], pick),
  apiKeyRequired: false,
});

/** A key that the API has not. */
function freeKey({ kind, routes }: ApiPlan, pick: number): string | undefined {
  const free = ROUTE_KEYS[kind].filter((known) => !Object.hasOwn(routes, known));
  return free.length > 0 ? at(free, pick) : undefined;
}

export const ROUTE_EDITS = {
  addRoute: (plan, first, second, third) =>
    inApi(plan, first, (api) => {
      const key = freeKey(api, second);
      return key ? { ...api, routes: { ...api.routes, [key]: plainRoute(api, third) } } : api;
    }),
  removeRoute: (plan, first, second) =>
    inApi(plan, first, (api) => {
      const keys = Object.keys(api.routes);
      return keys.length > 1 ? { ...api, routes: without(api.routes, at(keys, second)) } : api;
    }),
  renameRoute: (plan, first, second, third) =>
    inApi(plan, first, (api) => {
      const to = freeKey(api, third);
      return to ? { ...api, routes: renamed(api.routes, at(Object.keys(api.routes), second), to) } : api;
    }),
  reorderRoutes: (plan, first) =>
    inApi(plan, first, (api) => ({ ...api, routes: Object.fromEntries(Object.entries(api.routes).reverse()) })),
  // In a REST API it takes two deployments, as docs/upgrading.md says.
  renameVariable: (plan, first) =>
    inApi(plan, first, (api) => {
      if (api.kind === 'rest') return api;
      return { ...api, routes: renamed(api.routes, 'GET /pets/{id}', 'GET /pets/{petId}') };
    }),
  changeIntegration: (plan, first, second, third) =>
    inRoute(plan, first, second, (route, api) => ({ ...route, integration: at(INTEGRATIONS[api.kind], third) })),
  changeBackend: (plan, first, second) =>
    inRoute(plan, first, second, (route) => ({ ...route, backend: route.backend === 'One' ? 'Two' : 'One' })),
  changeAuthorizer: (plan, first, second, third) =>
    inRoute(plan, first, second, (route, api) => ({ ...route, authorizer: at(AUTHORIZERS[api.kind], third) })),
} satisfies Changes;

const BACKENDS = ['FunctionOne', 'FunctionTwo', 'QueueOne', 'QueueTwo', 'TableOne', 'BucketOne', 'AuthorizerOne'];

export const BACKEND_EDITS = {
  // A release calls the backend of the old name, so it takes two, as docs/upgrading.md says.
  nameBackend: (plan, first) => {
    if (Object.values(plan.apis).some(({ releases }) => releases.length > 0)) return plan;
    const id = at(BACKENDS, first);
    // What another stack exports and this one imports cannot be replaced.
    if (plan.functionsIn === 'other' && /^(Function|Authorizer)/.test(id)) return plan;
    return { ...plan, names: { ...plan.names, [id]: (plan.names[id] ?? 0) + 1 } };
  },
  changeCode: (plan) => ({ ...plan, code: plan.code + 1 }),
} satisfies Changes;

export const MODEL_EDITS = {
  changeModel: (plan, first, second, third) =>
    inRoute(plan, first, second, (route) => ({ ...route, model: at(['A', 'B', undefined] as const, third) })),
  changeModelType: (plan, first, second) =>
    inRoute(plan, first, second, (route) => ({
      ...route,
      model: route.model ?? 'A',
      modelType: route.modelType ? undefined : 'application/vnd.x+json',
    })),
} satisfies Changes;
