import { AppPlan, DomainPlan, stageNamesOf } from '../app-plan';
import { at, Changes, renamed, without } from './change';

const PATHS = ['', 'v1', 'a/b', 'a--b'];
const ENDPOINTS = ['regional', 'edge'] as const;

/** Stages of WebSocket APIs have names of their own, and edge names lead to REST APIs only, by paths of one part. */
function mappable(plan: AppPlan, endpoint: DomainPlan['endpoint']): string[] {
  const kinds = endpoint === 'edge' ? ['rest'] : ['rest', 'http'];
  return stageNamesOf(plan).filter((stage) => kinds.includes(plan.apis[stage.split('/')[0]].kind));
}

function inDomain(plan: AppPlan, change: (domain: DomainPlan) => DomainPlan): AppPlan {
  return plan.domain ? { ...plan, domain: change(plan.domain) } : plan;
}

function mapping(plan: AppPlan, { endpoint, mappings }: DomainPlan, path: string, pick: number) {
  const stages = mappable(plan, endpoint);
  return stages.length > 0 ? { ...mappings, [path]: at(stages, pick) } : mappings;
}

export const DOMAIN_EDITS = {
  addDomain: (plan, first, second) => {
    if (plan.domain) return plan;
    const domain: DomainPlan = { endpoint: at(ENDPOINTS, second), mappings: {}, certificateNames: [] };
    return { ...plan, domain: { ...domain, mappings: mapping(plan, domain, '', first) } };
  },
  removeDomain: (plan) => ({ ...plan, domain: undefined }),
  addMapping: (plan, first, second) =>
    inDomain(plan, (domain) => {
      const paths = domain.endpoint === 'edge' ? ['', 'v1'] : PATHS;
      return { ...domain, mappings: mapping(plan, domain, at(paths, second), first) };
    }),
  removeMapping: (plan, first) =>
    inDomain(plan, (domain) => {
      const paths = Object.keys(domain.mappings);
      return paths.length > 1 ? { ...domain, mappings: without(domain.mappings, at(paths, first)) } : domain;
    }),
  renamePath: (plan, first) =>
    inDomain(plan, (domain) => {
      const paths = Object.keys(domain.mappings);
      if (paths.length === 0 || paths.includes('v2')) return domain;
      return { ...domain, mappings: renamed(domain.mappings, at(paths, first), 'v2') };
    }),
  moveMapping: (plan, first, second) =>
    inDomain(plan, (domain) => {
      const paths = Object.keys(domain.mappings);
      return paths.length > 0 ? { ...domain, mappings: mapping(plan, domain, at(paths, first), second) } : domain;
    }),
  changeCertificate: (plan, first) =>
    inDomain(plan, (domain) => ({ ...domain, certificateNames: [`n${first % 3}.example.com`] })),
  toggleMutualTls: (plan) =>
    inDomain(plan, (domain) => (domain.endpoint === 'edge' ? domain : { ...domain, mutualTls: !domain.mutualTls })),
  toggleRule: (plan, first) =>
    inDomain(plan, (domain) => {
      const stages = mappable(plan, 'edge');
      if (domain.endpoint === 'edge' || stages.length === 0) return domain;
      return { ...domain, rule: domain.rule ? undefined : at(stages, first) };
    }),
  /** As docs/domains.md says, with the name deleted first. */
  changeEndpoint: (plan) => {
    const { domain } = plan;
    if (!domain) return plan;
    const endpoint = domain.endpoint === 'edge' ? 'regional' : 'edge';
    const stages = mappable(plan, endpoint);
    const kept = Object.entries(domain.mappings).filter(
      ([path, stage]) => !path.includes('/') && stages.includes(stage),
    );
    const without = { ...plan, domain: undefined };
    return [without, { ...plan, domain: { endpoint, mappings: Object.fromEntries(kept), certificateNames: [] } }];
  },
} satisfies Changes;
