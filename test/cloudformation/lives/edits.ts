import {
  ApiPlan,
  AppPlan,
  AUTHORIZERS,
  INTEGRATIONS,
  ROUTE_KEYS,
  RoutePlan,
  STAGE_NAMES,
  StagePlan,
  stageNamesOf,
} from './app-plan';

/** A change of an app: what is changed, and three numbers that choose where and to what. */
export interface Edit {
  readonly name: EditName;
  readonly picks: readonly [number, number, number];
}

type Change = (plan: AppPlan, first: number, second: number, third: number) => AppPlan;

export const AREAS = [
  'routes',
  'backends',
  'stages',
  'releases',
  'logs',
  'settings',
  'models',
  'canaries',
  'plans',
  'domains',
] as const;

export type Area = (typeof AREAS)[number];

const at = <Item>(items: readonly Item[], pick: number): Item => items[pick % items.length];

function without<Item>(map: { readonly [name: string]: Item }, name: string): { [name: string]: Item } {
  return Object.fromEntries(Object.entries(map).filter(([other]) => other !== name));
}

function inApi(plan: AppPlan, pick: number, change: (api: ApiPlan, name: string) => ApiPlan): AppPlan {
  const name = at(Object.keys(plan.apis), pick);
  return { ...plan, apis: { ...plan.apis, [name]: change(plan.apis[name], name) } };
}

function inRoute(
  plan: AppPlan,
  api: number,
  route: number,
  change: (route: RoutePlan, api: ApiPlan) => RoutePlan,
): AppPlan {
  return inApi(plan, api, (own) => {
    const key = at(Object.keys(own.routes), route);
    return { ...own, routes: { ...own.routes, [key]: change(own.routes[key], own) } };
  });
}

function inStage(
  plan: AppPlan,
  api: number,
  stage: number,
  change: (stage: StagePlan, api: ApiPlan) => StagePlan,
): AppPlan {
  return inApi(plan, api, (own) => {
    const name = at(Object.keys(own.stages), stage);
    return { ...own, stages: { ...own.stages, [name]: change(own.stages[name], own) } };
  });
}

const plainRoute = (api: ApiPlan, pick: number): RoutePlan => ({
  integration: at(INTEGRATIONS[api.kind], pick),
  backend: at(['One', 'Two'] as const, pick),
  authorizer: at(AUTHORIZERS[api.kind], pick),
  apiKeyRequired: false,
});

export const PLAIN_STAGE: StagePlan = { cache: false, log: 'default', throttled: false };

const RELEASES = ['r1', 'r2', 'r3', 'r4'];

const EDITS = {
  addRoute: [
    'routes',
    (plan, first, second, third) =>
      inApi(plan, first, (api) => {
        const key = ROUTE_KEYS[api.kind].find(
          (known) => !Object.hasOwn(api.routes, known) && known.length % 3 === second % 3,
        );
        return key ? { ...api, routes: { ...api.routes, [key]: plainRoute(api, third) } } : api;
      }),
  ],
  removeRoute: [
    'routes',
    (plan, first, second) =>
      inApi(plan, first, (api) => {
        const keys = Object.keys(api.routes);
        return keys.length > 1 ? { ...api, routes: without(api.routes, at(keys, second)) } : api;
      }),
  ],
  reorderRoutes: [
    'routes',
    (plan, first) =>
      inApi(plan, first, (api) => ({ ...api, routes: Object.fromEntries(Object.entries(api.routes).reverse()) })),
  ],
  // In a REST API it takes two deployments, as docs/upgrading.md says.
  renameVariable: [
    'routes',
    (plan, first) =>
      inApi(plan, first, (api) =>
        api.kind === 'rest'
          ? api
          : {
              ...api,
              routes: Object.fromEntries(
                Object.entries(api.routes).map(([key, route]) => [key.replace('{id}', '{petId}'), route]),
              ),
            },
      ),
  ],
  changeIntegration: [
    'routes',
    (plan, first, second, third) =>
      inRoute(plan, first, second, (route, api) => ({ ...route, integration: at(INTEGRATIONS[api.kind], third) })),
  ],
  changeBackend: [
    'routes',
    (plan, first, second) =>
      inRoute(plan, first, second, (route) => ({ ...route, backend: route.backend === 'One' ? 'Two' : 'One' })),
  ],
  changeAuthorizer: [
    'routes',
    (plan, first, second, third) =>
      inRoute(plan, first, second, (route, api) => ({ ...route, authorizer: at(AUTHORIZERS[api.kind], third) })),
  ],
  nameBackend: [
    'backends',
    (plan, first) => {
      const ids = ['FunctionOne', 'FunctionTwo', 'QueueOne', 'QueueTwo', 'TableOne', 'BucketOne', 'AuthorizerOne'];
      const id = at(ids, first);
      return { ...plan, names: { ...plan.names, [id]: (plan.names[id] ?? 0) + 1 } };
    },
  ],
  changeModel: [
    'models',
    (plan, first, second, third) =>
      inRoute(plan, first, second, (route) => ({ ...route, model: at(['A', 'B', undefined] as const, third) })),
  ],
  changeModelType: [
    'models',
    (plan, first, second) =>
      inRoute(plan, first, second, (route) => ({
        ...route,
        model: route.model ?? 'A',
        modelType: route.modelType ? undefined : 'application/vnd.x+json',
      })),
  ],
  addStage: [
    'stages',
    (plan, first) =>
      inApi(plan, first, (api) => {
        const name = STAGE_NAMES[api.kind].find((known) => !Object.hasOwn(api.stages, known));
        return name ? { ...api, stages: { ...api.stages, [name]: PLAIN_STAGE } } : api;
      }),
  ],
  removeStage: [
    'stages',
    (plan, first, second) =>
      inApi(plan, first, (api, apiName) => {
        const names = Object.keys(api.stages).filter(
          (name) => name !== api.canary?.stage && !isUsed(plan, `${apiName}/${name}`),
        );
        return names.length > 0 && Object.keys(api.stages).length > 1
          ? { ...api, stages: without(api.stages, at(names, second)) }
          : api;
      }),
  ],
  toggleCache: [
    'settings',
    (plan, first, second) =>
      inStage(plan, first, second, (stage, { kind }) => (kind === 'rest' ? { ...stage, cache: !stage.cache } : stage)),
  ],
  toggleThrottle: [
    'settings',
    (plan, first, second) => inStage(plan, first, second, (stage) => ({ ...stage, throttled: !stage.throttled })),
  ],
  toggleCors: ['settings', (plan, first) => inApi(plan, first, (api) => ({ ...api, cors: !api.cors }))],
  changeTags: [
    'settings',
    (plan, first, second) => inApi(plan, first, (api) => ({ ...api, tags: { commit: String(second) } })),
  ],
  toggleAutoDeploy: [
    'settings',
    (plan, first, second) =>
      inStage(plan, first, second, (stage, { kind }) =>
        kind === 'rest' || stage.release
          ? stage
          : { ...stage, autoDeploy: stage.autoDeploy === undefined ? false : undefined },
      ),
  ],
  toggleLog: [
    'logs',
    (plan, first, second) =>
      inStage(plan, first, second, (stage) => ({ ...stage, log: stage.log === 'own' ? 'default' : 'own' })),
  ],
  addRelease: [
    'releases',
    (plan, first) =>
      inApi(plan, first, (api) => {
        const name = RELEASES.find((known) => !api.releases.includes(known));
        return name ? { ...api, releases: [...api.releases, name] } : api;
      }),
  ],
  pinStage: [
    'releases',
    (plan, first, second, third) =>
      inApi(plan, first, (api) => {
        const name = at(Object.keys(api.stages), second);
        if (api.releases.length === 0 || api.canary?.stage === name) return api;
        const stage = { ...api.stages[name], release: at(api.releases, third), autoDeploy: undefined };
        return { ...api, stages: { ...api.stages, [name]: stage } };
      }),
  ],
  unpinStage: [
    'releases',
    (plan, first, second) =>
      inApi(plan, first, (api) => {
        const name = at(Object.keys(api.stages), second);
        if (api.canary?.stage === name) return api;
        return { ...api, stages: { ...api.stages, [name]: { ...api.stages[name], release: undefined } } };
      }),
  ],
  removeRelease: [
    'releases',
    (plan, first, second) =>
      inApi(plan, first, (api) => {
        const used = [
          ...Object.values(api.stages).map(({ release }) => release),
          api.canary?.stable,
          api.canary?.canary,
        ];
        const free = api.releases.filter((name) => !used.includes(name));
        return free.length > 0 ? { ...api, releases: api.releases.filter((name) => name !== at(free, second)) } : api;
      }),
  ],
  startCanary: [
    'canaries',
    (plan, first, second) =>
      inApi(plan, first, (api) => {
        const pinned = Object.keys(api.stages).filter((name) => api.stages[name].release !== undefined);
        if (api.kind !== 'rest' || pinned.length === 0 || api.canary) return api;
        const stage = at(pinned, second);
        const stable = api.stages[stage].release!;
        const canary = api.releases.find((name) => name !== stable);
        return canary ? { ...api, canary: { stage, stable, canary, percent: 10, state: 'RUNNING' } } : api;
      }),
  ],
  endCanary: [
    'canaries',
    (plan, first, second) =>
      inApi(plan, first, (api) =>
        api.canary
          ? { ...api, canary: { ...api.canary, state: at(['PROMOTED', 'ABORTED', 'RUNNING'] as const, second) } }
          : api,
      ),
  ],
  addPlan: [
    'plans',
    (plan, first) => {
      const name = ['free', 'gold', 'team'].find((known) => !Object.hasOwn(plan.plans, known));
      const stages = stageNamesOf(plan).filter((stage) => plan.apis[stage.split('/')[0]].kind === 'rest');
      if (!name || stages.length === 0) return plan;
      const free = ['acme', 'globex', 'initech'].filter(
        (key) => !Object.values(plan.plans).some(({ keys }) => keys.includes(key)),
      );
      return { ...plan, plans: { ...plan.plans, [name]: { stages: [at(stages, first)], keys: free.slice(0, 1) } } };
    },
  ],
  removePlan: [
    'plans',
    (plan, first) => {
      const names = Object.keys(plan.plans);
      return names.length > 0 ? { ...plan, plans: without(plan.plans, at(names, first)) } : plan;
    },
  ],
  moveKey: [
    'plans',
    (plan, first, second) => {
      const names = Object.keys(plan.plans);
      if (names.length < 2) return plan;
      const from = at(names, first);
      const to = at(
        names.filter((name) => name !== from),
        second,
      );
      const [key, ...rest] = plan.plans[from].keys;
      if (key === undefined || plan.plans[to].keys.includes(key)) return plan;
      return {
        ...plan,
        plans: {
          ...plan.plans,
          [from]: { ...plan.plans[from], keys: rest },
          [to]: { ...plan.plans[to], keys: [...plan.plans[to].keys, key] },
        },
      };
    },
  ],
  renamePlan: [
    'plans',
    (plan, first) => {
      const names = Object.keys(plan.plans);
      if (names.length === 0 || Object.hasOwn(plan.plans, 'premium')) return plan;
      const name = at(names, first);
      return { ...plan, plans: { ...without(plan.plans, name), premium: plan.plans[name] } };
    },
  ],
  addDomain: [
    'domains',
    (plan, first) =>
      plan.domain
        ? plan
        : { ...plan, domain: { endpoint: 'regional', mappings: mappable(plan, '', first), certificateNames: [] } },
  ],
  addMapping: [
    'domains',
    (plan, first, second) =>
      plan.domain
        ? {
            ...plan,
            domain: {
              ...plan.domain,
              mappings: { ...plan.domain.mappings, ...mappable(plan, at(['', 'v1', 'a/b', 'a--b'], second), first) },
            },
          }
        : plan,
  ],
  removeMapping: [
    'domains',
    (plan, first) => {
      const paths = Object.keys(plan.domain?.mappings ?? {});
      return paths.length > 1
        ? { ...plan, domain: { ...plan.domain!, mappings: without(plan.domain!.mappings, at(paths, first)) } }
        : plan;
    },
  ],
  changeCertificate: [
    'domains',
    (plan, first) =>
      plan.domain ? { ...plan, domain: { ...plan.domain, certificateNames: [`n${first}.example.com`] } } : plan,
  ],
  changeEndpoint: [
    'domains',
    (plan) =>
      plan.domain
        ? { ...plan, domain: { ...plan.domain, endpoint: plan.domain.endpoint === 'edge' ? 'regional' : 'edge' } }
        : plan,
  ],
} satisfies { readonly [name: string]: readonly [Area, Change] };

export type EditName = keyof typeof EDITS;

/** The edits of some areas. */
export function editsOf(areas: readonly Area[]): EditName[] {
  return (Object.keys(EDITS) as EditName[]).filter((name) => areas.includes(EDITS[name][0]));
}

export function applyEdit(plan: AppPlan, { name, picks }: Edit): AppPlan {
  const change: Change = EDITS[name][1];
  return change(plan, ...picks);
}

/** Stages of WebSocket APIs have names of their own, and edge names lead to REST APIs only. */
function mappable(plan: AppPlan, path: string, pick: number): { readonly [path: string]: string } {
  const stages = stageNamesOf(plan).filter((stage) => plan.apis[stage.split('/')[0]].kind !== 'webSocket');
  return stages.length > 0 ? { [path]: at(stages, pick) } : {};
}

/** Whether a plan or a mapping names a stage. */
function isUsed({ domain, plans }: AppPlan, stage: string): boolean {
  const mapped = Object.values(domain?.mappings ?? {});
  return mapped.includes(stage) || Object.values(plans).some(({ stages }) => stages.includes(stage));
}
