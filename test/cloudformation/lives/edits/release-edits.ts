import { ApiPlan, CanaryPlan } from '../app-plan';
import { at, Changes, inApi } from './change';

const RELEASES = ['r1', 'r2', 'r3', 'r4'];

/** The releases that nothing serves. */
function freeReleases({ canary, releases, stages }: ApiPlan): string[] {
  const used = [...Object.values(stages).map(({ release }) => release), canary?.stable, canary?.canary];
  return releases.filter((name) => !used.includes(name));
}

function pinned(api: ApiPlan, stage: string, release: string | undefined): ApiPlan {
  const { autoDeploy: _, ...settings } = api.stages[stage];
  return { ...api, stages: { ...api.stages, [stage]: { ...settings, release } } };
}

export const RELEASE_EDITS = {
  addRelease: (plan, first) =>
    inApi(plan, first, (api) => {
      const name = RELEASES.find((known) => !api.releases.includes(known));
      return name ? { ...api, releases: [...api.releases, name] } : api;
    }),
  renameRelease: (plan, first, second) =>
    inApi(plan, first, (api) => {
      const to = RELEASES.find((known) => !api.releases.includes(known));
      const free = freeReleases(api);
      if (!to || free.length === 0) return api;
      return { ...api, releases: api.releases.map((name) => (name === at(free, second) ? to : name)) };
    }),
  pinStage: (plan, first, second, third) =>
    inApi(plan, first, (api) => {
      const name = at(Object.keys(api.stages), second);
      if (api.releases.length === 0 || api.canary?.stage === name) return api;
      return pinned(api, name, at(api.releases, third));
    }),
  unpinStage: (plan, first, second) =>
    inApi(plan, first, (api) => {
      const name = at(Object.keys(api.stages), second);
      return api.canary?.stage === name ? api : pinned(api, name, undefined);
    }),
  removeRelease: (plan, first, second) =>
    inApi(plan, first, (api) => {
      const free = freeReleases(api);
      return free.length > 0 ? { ...api, releases: api.releases.filter((name) => name !== at(free, second)) } : api;
    }),
} satisfies Changes;

/** The release that a stage with a canary serves. */
const servedBy = ({ canary, stable, state }: CanaryPlan) => (state === 'PROMOTED' ? canary : stable);

export const CANARY_EDITS = {
  /** The next one too, as docs/canaries.md says: the stage's release is what was promoted. */
  startCanary: (plan, first, second, third) =>
    inApi(plan, first, (api) => {
      if (api.kind !== 'rest' || api.canary?.state === 'RUNNING') return api;
      const stage = api.canary?.stage ?? at(Object.keys(api.stages), second);
      const stable = api.canary ? servedBy(api.canary) : api.stages[stage].release;
      const others = api.releases.filter((name) => name !== stable);
      if (stable === undefined || others.length === 0) return api;
      const canary: CanaryPlan = { stage, stable, canary: at(others, third), percent: 10, state: 'RUNNING' };
      return { ...pinned(api, stage, stable), canary };
    }),
  changeShare: (plan, first, second) =>
    inApi(plan, first, (api) =>
      api.canary ? { ...api, canary: { ...api.canary, percent: at([5, 50], second) } } : api,
    ),
  endCanary: (plan, first, second) =>
    inApi(plan, first, (api) =>
      api.canary?.state === 'RUNNING'
        ? { ...api, canary: { ...api.canary, state: at(['PROMOTED', 'ABORTED'] as const, second) } }
        : api,
    ),
} satisfies Changes;
