import { ClientRequest } from '../messages/messages';
import { CustomDomain, DomainTarget, matchesDomain, targetOf } from './custom-domains';
import { Entry, ServedApi, ServedStage } from './served-api';

/** Where a request leads to. */
export interface FoundStage {
  readonly api: ServedApi;
  readonly stage: ServedStage;
  readonly entry: Entry;
}

/** The host of an API's own endpoint. */
const EXECUTE_API = /^([a-z0-9]+)\.execute-api\./i;

/** Names that this machine has for itself. */
const OWN_NAMES = /^(?:localhost|[^:]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** True for a host that a browser cannot be tricked into: a name of this machine, of an API, or of a custom domain. */
export function isExpectedHost(host: string, domains: readonly CustomDomain[]): boolean {
  return (
    OWN_NAMES.test(host) || EXECUTE_API.test(host) || domains.some((domain) => matchesDomain(domain, nameOf(host)))
  );
}

/** Finds the stage by the host: an API's own, a custom domain name, or this machine's, where the path names the API first. */
export function findStage(
  request: ClientRequest,
  apis: readonly ServedApi[],
  domains: readonly CustomDomain[],
): FoundStage | undefined {
  const { headers, target } = request;
  const host = headers.get('Host') ?? '';
  const [, apiId] = EXECUTE_API.exec(host) ?? [];
  if (apiId !== undefined) {
    const api = apis.find(({ id }) => id === apiId.toLowerCase());
    return api && !api.isExecuteApiDisabled ? inApi(api, request, target, "the API's own endpoint") : undefined;
  }
  const domain = domains.find((candidate) => matchesDomain(candidate, nameOf(host)));
  if (domain) return inDomain(domain, request, apis);
  const [slug, rest] = firstPart(target);
  const api = apis.find((candidate) => candidate.slug === slug || candidate.id === slug);
  return api && inApi(api, request, rest, 'the path');
}

function inDomain(domain: CustomDomain, request: ClientRequest, apis: readonly ServedApi[]): FoundStage | undefined {
  const [path] = request.target.split('?');
  const found = targetOf(domain, path, request.headers);
  const api = apis.find(({ id }) => id === found?.apiId);
  if (!found || !api) return undefined;
  const prefix = found.basePath === '' || !found.stripsBasePath ? '' : `/${found.basePath}`;
  const behind = request.target.slice(prefix.length);
  const target = behind.startsWith('/') ? behind : `/${behind}`;
  const ofDomain = { isCustomDomain: true, domainName: domain.name, mapping: mappingOf(domain, found) };
  if (found.stage === undefined) {
    const named = inApi(api, request, target, ofDomain.mapping);
    return named && { ...named, entry: { ...named.entry, ...ofDomain, prefix: prefix + named.entry.prefix } };
  }
  const stage = api.stages.find(({ name }) => name === found.stage);
  return stage && { api, stage, entry: { request, target, prefix, ...ofDomain } };
}

function mappingOf({ name }: CustomDomain, { basePath, priority }: DomainTarget): string {
  if (priority !== undefined) return `routing rule ${priority} of ${name}`;
  return basePath === '' ? `the root of ${name}` : `base path ${basePath} of ${name}`;
}

/** The path begins with the stage, unless the API has a default one. */
function inApi(api: ServedApi, request: ClientRequest, target: string, mapping: string): FoundStage | undefined {
  const [name, rest] = firstPart(target);
  const stage = api.stages.find((candidate) => candidate.name === name);
  if (stage)
    return { api, stage, entry: { request, target: rest, prefix: `/${name}`, mapping, isCustomDomain: false } };
  const otherwise = api.stages.find((candidate) => candidate.name === '$default');
  return otherwise && { api, stage: otherwise, entry: { request, target, prefix: '', mapping, isCustomDomain: false } };
}

function firstPart(target: string): [part: string, rest: string] {
  const [, part, rest] = target.match(/^\/([^/?]*)(.*)$/s) ?? [undefined, '', ''];
  return [part, rest.startsWith('/') ? rest : `/${rest}`];
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
