import { Properties } from '../../../lib/update-model/resources';
import { NAMES } from '../../../lib/update-model/services/domain-names';
import { Environment } from '../environment';
import { mappingsIn } from '../services/api-gateway/domain-names';
import { probe, routesServed } from './probe';
import { ProbedRequest, ProbeResult } from './request';

/** A request to a domain name of one's own. */
export interface DomainRequest extends ProbedRequest {
  readonly environment: Environment;
  /** `api.example.com/v1`, with the headers that a routing rule asks for. */
  readonly address: string;
}

/** Where a domain name leads for one address. */
interface Lead {
  readonly address: string;
  readonly apiId: string;
  readonly stage: string;
}

/** Every request that the domain names of a region lead to a stage. */
export function domainRequests(environment: Environment): DomainRequest[] {
  const names = environment.resources.all(...NAMES);
  const leads = names.flatMap(({ id, properties }) => leadsOf(environment, id, properties));
  return leads.flatMap((lead) =>
    routesServed(environment, lead.apiId, lead.stage).map((route) => ({ ...lead, environment, route })),
  );
}

/** Where a request to a domain name would end up: through its record, its certificate, its mapping or rule, and its stage. */
export function probeDomain(request: DomainRequest): ProbeResult[] {
  const failure = brokenNameOf(request);
  return failure ? [{ side: 'stable', failure }] : probe(request.environment, request);
}

/** Rules come before mappings, the lowest priority first, where the mode of the name asks for both. */
function leadsOf(environment: Environment, domain: string, { RoutingMode }: Properties): Lead[] {
  const mode: string = RoutingMode ?? 'BASE_PATH_MAPPING_ONLY';
  const mapped = mappingsIn(environment)
    .filter((mapping) => mapping.domain === domain)
    .map(({ apiId, path, stage }): Lead => ({ address: join(domain, path), apiId, stage }));
  const rules = environment.resources
    .all('AWS::ApiGatewayV2::RoutingRule')
    .filter(({ properties }) => String(properties.DomainNameArn).endsWith(`/domainnames/${domain}`))
    .sort((a, b) => a.properties.Priority - b.properties.Priority)
    .flatMap(({ properties }) => leadsOfRule(domain, properties));
  const all = [...(mode === 'BASE_PATH_MAPPING_ONLY' ? [] : rules), ...(mode === 'ROUTING_RULE_ONLY' ? [] : mapped)];
  return all.filter(({ address }, index) => all.findIndex((other) => other.address === address) === index);
}

function leadsOfRule(domain: string, { Actions, Conditions = [] }: Properties): Lead[] {
  const [{ InvokeApi }] = Actions;
  const conditions: Properties[] = Conditions;
  const headers = conditions.flatMap(({ MatchHeaders }) => MatchHeaders?.AnyOf ?? []);
  const paths: string[] = conditions.find(({ MatchBasePaths }) => MatchBasePaths)?.MatchBasePaths.AnyOf ?? [''];
  const asked = headers.map(({ Header, ValueGlob }: Properties) => ` ${Header}: ${ValueGlob}`).join('');
  return paths.map((path) => ({ address: join(domain, path) + asked, apiId: InvokeApi.ApiId, stage: InvokeApi.Stage }));
}

function brokenNameOf({ address, environment }: DomainRequest): string | undefined {
  const [domain] = address.split(/[/ ]/);
  const { resources, world } = environment;
  const name = resources.all(...NAMES).find(({ id }) => id === domain)!;
  const { DomainNameConfigurations: [configuration] = [], ...properties } = name.properties;
  const { CertificateArn, RegionalCertificateArn } = configuration ?? properties;
  const certificate: string = RegionalCertificateArn ?? CertificateArn;
  const certificates = [...world.environments.values()].flatMap((place) =>
    place.resources.all('AWS::CertificateManager::Certificate'),
  );
  if (!certificates.some(({ id }) => id === certificate)) return `TLS: the certificate ${certificate} is not there`;
  const targets = resources
    .all('AWS::Route53::RecordSet')
    .filter(({ properties }) => String(properties.Name).replace(/\.$/, '') === domain)
    .map(({ properties }) => properties.AliasTarget?.DNSName);
  const known = [name.attributes.RegionalDomainName, name.attributes.DistributionDomainName];
  const strange = targets.find((target) => !known.includes(target));
  return strange === undefined ? undefined : `DNS: ${domain} leads to ${strange}`;
}

function join(domain: string, path: string): string {
  return path === '' ? domain : `${domain}/${path}`;
}
