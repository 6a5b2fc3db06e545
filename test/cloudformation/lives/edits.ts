import { AppPlan } from './app-plan';
import { Change, Changes } from './edits/change';
import { DOMAIN_EDITS } from './edits/domain-edits';
import { PLAN_EDITS } from './edits/plan-edits';
import { CANARY_EDITS, RELEASE_EDITS } from './edits/release-edits';
import { BACKEND_EDITS, MODEL_EDITS, ROUTE_EDITS } from './edits/route-edits';
import { SHIFT_EDITS } from './edits/shift-edits';
import { LOG_EDITS, SETTING_EDITS, STAGE_EDITS } from './edits/stage-edits';

const EDITS = {
  routes: ROUTE_EDITS,
  backends: BACKEND_EDITS,
  stages: STAGE_EDITS,
  releases: RELEASE_EDITS,
  logs: LOG_EDITS,
  settings: SETTING_EDITS,
  models: MODEL_EDITS,
  canaries: CANARY_EDITS,
  shifts: SHIFT_EDITS,
  plans: PLAN_EDITS,
  domains: DOMAIN_EDITS,
} satisfies { readonly [area: string]: Changes };

export type Area = keyof typeof EDITS;

export const AREAS = Object.keys(EDITS) as Area[];

/** A change of an app: what is changed, and three numbers that choose where and to what. */
export interface Edit {
  readonly name: string;
  readonly picks: readonly [number, number, number];
}

const CHANGES: { readonly [name: string]: Change } = Object.assign({}, ...Object.values(EDITS));

/** The edits of some areas. */
export function editsOf(areas: readonly Area[]): string[] {
  return areas.flatMap((area) => Object.keys(EDITS[area]));
}

/** The versions of an app that an edit leads to, one after the other. */
export function applyEdit(plan: AppPlan, { name, picks }: Edit): readonly AppPlan[] {
  const changed = CHANGES[name](plan, ...picks);
  return Array.isArray(changed) ? changed : [changed as AppPlan];
}
