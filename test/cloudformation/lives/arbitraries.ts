import * as fc from 'fast-check';
import {
  ApiPlan,
  AppPlan,
  AUTHORIZERS,
  INTEGRATIONS,
  Kind,
  ROUTE_KEYS,
  RoutePlan,
  STAGE_NAMES,
  StagePlan,
} from './app-plan';
import { Area, applyEdit, Edit, editsOf } from './edits';

/** An app as it begins, and what people change of it. */
export interface Sequence {
  readonly first: AppPlan;
  readonly edits: readonly Edit[];
  readonly seed: number;
  readonly failAt: readonly number[];
}

export function sequences(areas: readonly Area[]): fc.Arbitrary<Sequence> {
  return fc.record({
    first: app(areas),
    edits: fc.array(edit(areas), { minLength: 2, maxLength: 5 }),
    seed: fc.nat(1000),
    failAt: fc.oneof(
      fc.constant([]),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }).map((steps) => steps.sort((a, b) => a - b)),
    ),
  });
}

function edit(areas: readonly Area[]): fc.Arbitrary<Edit> {
  return fc.record({ name: fc.constantFrom(...editsOf(areas)), picks: fc.tuple(pick, pick, pick) });
}

function app(areas: readonly Area[]): fc.Arbitrary<AppPlan> {
  const some = fc.uniqueArray(fc.constantFrom<Kind>('rest', 'http', 'webSocket'), { minLength: 1, maxLength: 2 });
  const kinds = areas.includes('domains') ? fc.oneof(some, fc.constant<Kind[]>(['rest', 'http'])) : some;
  const apis = kinds
    .chain((chosen) => fc.tuple(...chosen.map((kind) => api(kind, areas))))
    .map((made) => Object.fromEntries(made.map((own, index) => [['Pets', 'Shop'][index], own])));
  const places = fc.constantFrom<AppPlan['functionsIn']>('stack', 'stack', 'nested', 'other');
  const plain = fc
    .tuple(apis, places)
    .map(
      ([made, functionsIn]): AppPlan => ({ apis: made, functionsIn, names: {}, code: 0, keptBackends: [], plans: {} }),
    );
  const beginnings = BEGINNINGS.filter(([area]) => areas.includes(area)).map(([, name]) => name);
  // What takes several parts is there from the beginning, half of the time.
  return fc
    .tuple(plain, fc.subarray(beginnings), fc.tuple(pick, pick, pick))
    .map(([begin, names, picks]) => names.reduce((plan, name) => applyEdit(plan, { name, picks }).at(-1)!, begin));
}

const pick = fc.nat(11);

const BEGINNINGS: readonly (readonly [Area, string])[] = [
  ['canaries', 'startCanary'],
  ['shifts', 'startShift'],
  ['plans', 'addPlan'],
  ['plans', 'addPlan'],
  ['domains', 'addDomain'],
];

function api(kind: Kind, areas: readonly Area[]): fc.Arbitrary<ApiPlan> {
  const hasCanaries = kind === 'rest' && areas.includes('canaries');
  const some = fc.constantFrom<string[]>(['r1'], ['r1', 'r2']);
  const releases = areas.includes('releases') ? fc.oneof(fc.constant([]), some) : fc.constant<string[]>([]);
  return fc
    .record({
      kind: fc.constant(kind),
      isBody: kind === 'rest' ? fc.boolean() : fc.constant(false),
      routes: fc.dictionary(fc.constantFrom(...ROUTE_KEYS[kind]), route(kind, areas), {
        minKeys: 1,
        maxKeys: 4,
        noNullPrototype: true,
      }),
      stages: fc.dictionary(fc.constantFrom(...STAGE_NAMES[kind]), stage(kind), {
        minKeys: 1,
        maxKeys: 2,
        noNullPrototype: true,
      }),
      releases: hasCanaries ? fc.constantFrom<string[]>(['r1', 'r2'], ['r1', 'r2', 'r3']) : releases,
      cors: fc.boolean(),
      tags: fc.constant({}),
    })
    .map((made) => (hasCanaries ? firstStageOn('r1', made) : made));
}

/** Canaries need a stage on a release. */
function firstStageOn(release: string, api: ApiPlan): ApiPlan {
  const [name] = Object.keys(api.stages);
  return { ...api, stages: { ...api.stages, [name]: { ...api.stages[name], release } } };
}

function route(kind: Kind, areas: readonly Area[]): fc.Arbitrary<RoutePlan> {
  return fc.record({
    integration: fc.constantFrom(...INTEGRATIONS[kind]),
    backend: fc.constantFrom('One' as const, 'Two' as const),
    authorizer: fc.constantFrom(...AUTHORIZERS[kind]),
    model: areas.includes('models') ? fc.constantFrom(undefined, 'A' as const, 'B' as const) : fc.constant(undefined),
    apiKeyRequired: areas.includes('plans') ? fc.boolean() : fc.constant(false),
  });
}

function stage(kind: Kind): fc.Arbitrary<StagePlan> {
  return fc.record({
    cache: kind === 'rest' ? fc.boolean() : fc.constant(false),
    log: fc.constant('default' as const),
    throttled: fc.boolean(),
    autoDeploy: kind === 'rest' ? fc.constant(undefined) : fc.constantFrom(undefined, false),
  });
}
