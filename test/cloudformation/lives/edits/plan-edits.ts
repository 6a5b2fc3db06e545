import { AppPlan, stageNamesOf, UsagePlanPlan } from '../app-plan';
import { at, Changes, inRoute, without } from './change';

const PLANS = ['free', 'gold', 'team'];
const CLIENTS = ['acme', 'globex', 'initech', 'umbrella'];

function inPlan(plan: AppPlan, pick: number, change: (own: UsagePlanPlan, name: string) => UsagePlanPlan): AppPlan {
  const names = Object.keys(plan.plans);
  if (names.length === 0) return plan;
  const name = at(names, pick);
  return { ...plan, plans: { ...plan.plans, [name]: change(plan.plans[name], name) } };
}

/** Without the keys of a plan, which are in none for a while. */
function parked(plan: AppPlan, name: string): AppPlan {
  const { keys } = plan.plans[name];
  return { ...plan, plans: { ...plan.plans, [name]: { ...plan.plans[name], keys: [] } }, keysWithoutPlan: keys };
}

function freeClient(plan: AppPlan): string | undefined {
  return CLIENTS.find((client) => !Object.values(plan.plans).some(({ keys }) => keys.includes(client)));
}

const openable = (plan: AppPlan) =>
  stageNamesOf(plan).filter((stage) => plan.apis[stage.split('/')[0]].kind !== 'http');

export const PLAN_EDITS = {
  addPlan: (plan, first) => {
    const name = PLANS.find((known) => !Object.hasOwn(plan.plans, known));
    const stages = openable(plan);
    if (!name || stages.length === 0) return plan;
    const client = freeClient(plan);
    return { ...plan, plans: { ...plan.plans, [name]: { stages: [at(stages, first)], keys: client ? [client] : [] } } };
  },
  removePlan: (plan, first) => {
    const names = Object.keys(plan.plans);
    return names.length > 0 ? { ...plan, plans: without(plan.plans, at(names, first)) } : plan;
  },
  /** The name in the bundle is another plan, so its keys go there like all keys that move. */
  renamePlan: (plan, first) => {
    const names = Object.keys(plan.plans);
    if (names.length === 0 || Object.hasOwn(plan.plans, 'premium')) return plan;
    const name = at(names, first);
    const renamed = { ...plan, plans: { ...without(plan.plans, name), premium: plan.plans[name] } };
    return plan.plans[name].keys.length > 0 ? [parked(plan, name), renamed] : renamed;
  },
  showPlanAs: (plan, first, second) =>
    inPlan(plan, first, (own) => ({ ...own, shownAs: at([undefined, 'Premium', 'Starter'], second) })),
  changePlanStages: (plan, first, second) =>
    inPlan(plan, first, (own) => ({ ...own, stages: [at(openable(plan), second)] })),
  addKey: (plan, first) =>
    inPlan(plan, first, (own) => {
      const client = freeClient(plan);
      return client ? { ...own, keys: [...own.keys, client] } : own;
    }),
  removeKey: (plan, first) => inPlan(plan, first, (own) => ({ ...own, keys: own.keys.slice(1) })),
  /** As docs/plans.md says, in two deployments. */
  moveKey: (plan, first, second) => {
    const names = Object.keys(plan.plans);
    if (names.length < 2) return plan;
    const from = at(names, first);
    const others = names.filter((name) => name !== from);
    const to = at(others, second);
    const { keys } = plan.plans[from];
    if (keys.length === 0) return plan;
    const between = parked(plan, from);
    const target = between.plans[to];
    return [
      between,
      {
        ...between,
        keysWithoutPlan: [],
        plans: { ...between.plans, [to]: { ...target, keys: [...target.keys, ...keys] } },
      },
    ];
  },
  requireKey: (plan, first, second) =>
    inRoute(plan, first, second, (route) => ({ ...route, apiKeyRequired: !route.apiKeyRequired })),
} satisfies Changes;
