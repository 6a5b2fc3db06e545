import { CustomDomain, DomainTarget } from './custom-domains';
import type { ServedApi } from './served-api';

/** Where a stage is reached: at the endpoint of its API, by mappings and routing rules of custom domain names. */
export function addressesOf(api: ServedApi, stage: string, domains: readonly CustomDomain[]): string[] {
  const { id, isExecuteApiDisabled, kind, region } = api;
  const scheme = kind === 'WebSocket' ? 'wss' : 'https';
  const endpoint = `${scheme}://${id}.execute-api.${region}.amazonaws.com/${stage === '$default' ? '' : stage}`;
  const ofDomains = domains.flatMap((domain) => [
    ...rulesTo(domain, id, stage),
    ...mappingsTo(domain, id, stage, scheme),
  ]);
  return isExecuteApiDisabled ? ofDomains : [endpoint, ...ofDomains];
}

function rulesTo({ name, routingMode, rules }: CustomDomain, apiId: string, stage: string): string[] {
  if (routingMode === 'API_MAPPING_ONLY') return [];
  return rules.filter(leadsTo(apiId, stage)).map(({ priority }) => `routing rule ${priority} of ${name}`);
}

function mappingsTo(domain: CustomDomain, apiId: string, stage: string, scheme: string): string[] {
  if (domain.routingMode === 'ROUTING_RULE_ONLY') return [];
  return domain.mappings.filter(leadsTo(apiId, stage)).map((target) => {
    const path = [target.basePath, target.stage === undefined ? stage : ''].filter((part) => part !== '').join('/');
    return `${scheme}://${domain.name}/${path}`;
  });
}

function leadsTo(apiId: string, stage: string) {
  return (target: DomainTarget) => target.apiId === apiId && (target.stage ?? stage) === stage;
}
