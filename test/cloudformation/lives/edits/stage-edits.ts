import { PLAIN_STAGE, STAGE_NAMES } from '../app-plan';
import { at, Changes, inApi, inStage, isUsed, renamed, without } from './change';

export const STAGE_EDITS = {
  addStage: (plan, first) =>
    inApi(plan, first, (api) => {
      const name = STAGE_NAMES[api.kind].find((known) => !Object.hasOwn(api.stages, known));
      return name ? { ...api, stages: { ...api.stages, [name]: PLAIN_STAGE } } : api;
    }),
  removeStage: (plan, first, second) =>
    inApi(plan, first, (api, apiName) => {
      const names = Object.keys(api.stages).filter((name) => !isUsed(plan, apiName, name));
      return names.length > 0 && Object.keys(api.stages).length > 1
        ? { ...api, stages: without(api.stages, at(names, second)) }
        : api;
    }),
  renameStage: (plan, first, second) =>
    inApi(plan, first, (api, apiName) => {
      const from = at(Object.keys(api.stages), second);
      const to = STAGE_NAMES[api.kind].find((known) => !Object.hasOwn(api.stages, known));
      return to && !isUsed(plan, apiName, from) ? { ...api, stages: renamed(api.stages, from, to) } : api;
    }),
  changeAliasName: (plan, first, second, third) =>
    inStage(plan, first, second, (stage) => ({ ...stage, aliasName: [undefined, 'blue', 'green'][third % 3] })),
} satisfies Changes;

export const SETTING_EDITS = {
  toggleCache: (plan, first, second) =>
    inStage(plan, first, second, (stage, { kind }) => (kind === 'rest' ? { ...stage, cache: !stage.cache } : stage)),
  toggleThrottle: (plan, first, second) =>
    inStage(plan, first, second, (stage) => ({ ...stage, throttled: !stage.throttled })),
  toggleCors: (plan, first) => inApi(plan, first, (api) => ({ ...api, cors: !api.cors })),
  changeTags: (plan, first, second) => inApi(plan, first, (api) => ({ ...api, tags: { commit: String(second) } })),
  toggleAutoDeploy: (plan, first, second) =>
    inStage(plan, first, second, (stage, { kind }) =>
      kind === 'rest' || stage.release
        ? stage
        : { ...stage, autoDeploy: stage.autoDeploy === undefined ? false : undefined },
    ),
} satisfies Changes;

export const LOG_EDITS = {
  toggleLog: (plan, first, second) =>
    inStage(plan, first, second, (stage) => ({ ...stage, log: stage.log === 'own' ? 'default' : 'own' })),
} satisfies Changes;
