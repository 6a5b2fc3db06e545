import { ApiPlan, AppPlan, RoutePlan, StagePlan } from '../app-plan';

/** What an edit makes of an app: its next version, or the versions that the documentation asks for. */
export type Change = (
  plan: AppPlan,
  first: number,
  second: number,
  third: number,
) => AppPlan | readonly [AppPlan, AppPlan];

export type Changes = { readonly [name: string]: Change };

export const at = <Item>(items: readonly Item[], pick: number): Item => items[pick % items.length];

export function without<Item>(map: { readonly [name: string]: Item }, name: string): { [name: string]: Item } {
  return Object.fromEntries(Object.entries(map).filter(([other]) => other !== name));
}

/** The same map with another name for one of its entries, in its place. */
export function renamed<Item>(map: { readonly [name: string]: Item }, from: string, to: string) {
  return Object.fromEntries(Object.entries(map).map(([name, item]) => [name === from ? to : name, item]));
}

export function inApi(plan: AppPlan, pick: number, change: (api: ApiPlan, name: string) => ApiPlan): AppPlan {
  const name = at(Object.keys(plan.apis), pick);
  return { ...plan, apis: { ...plan.apis, [name]: change(plan.apis[name], name) } };
}

export function inRoute(
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

export function inStage(
  plan: AppPlan,
  api: number,
  stage: number,
  change: (stage: StagePlan, api: ApiPlan, name: string) => StagePlan,
): AppPlan {
  return inApi(plan, api, (own) => {
    const name = at(Object.keys(own.stages), stage);
    return { ...own, stages: { ...own.stages, [name]: change(own.stages[name], own, name) } };
  });
}

/** Whether a plan, a mapping or a canary names a stage. */
export function isUsed({ apis, domain, plans }: AppPlan, api: string, stage: string): boolean {
  const name = `${api}/${stage}`;
  const mapped = [...Object.values(domain?.mappings ?? {}), domain?.rule];
  const { canary, shift } = apis[api];
  const isOfCanary = canary?.stage === stage || shift?.stage === stage;
  return isOfCanary || mapped.includes(name) || Object.values(plans).some(({ stages }) => stages.includes(name));
}
