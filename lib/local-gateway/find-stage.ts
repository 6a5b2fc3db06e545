import { ClientRequest } from './messages/messages';
import { RestStage } from './rest/rest-api';
import { ServedApi } from './served-api';

/** Where a request leads to. */
export interface FoundStage {
  readonly api: ServedApi;
  readonly stage: RestStage;
  /** Path and query behind the stage. */
  readonly target: string;
  /** What stands in front of it, such as `/prod`. */
  readonly prefix: string;
}

/** The host of an API's own endpoint. */
const EXECUTE_API = /^([a-z0-9]+)\.execute-api\./i;

/** Finds the stage by the host's API and the path's stage; on this machine's own names, the path names the API first. */
export function findStage({ headers, target }: ClientRequest, apis: readonly ServedApi[]): FoundStage | undefined {
  const [, apiId] = EXECUTE_API.exec(headers.get('Host') ?? '') ?? [];
  if (apiId !== undefined) {
    const api = apis.find(({ id }) => id === apiId.toLowerCase());
    return api && inApi(api, target);
  }
  const [slug, rest] = firstPart(target);
  const api = apis.find((candidate) => candidate.slug === slug || candidate.id === slug);
  return api && inApi(api, rest);
}

function inApi(api: ServedApi, target: string): FoundStage | undefined {
  const [name, rest] = firstPart(target);
  const stage = api.stages.find((candidate) => candidate.name === name);
  return stage && { api, stage, target: rest, prefix: `/${name}` };
}

function firstPart(target: string): [part: string, rest: string] {
  const [, part, rest] = target.match(/^\/([^/?]*)(.*)$/s) ?? [undefined, '', ''];
  return [part, rest.startsWith('/') ? rest : `/${rest}`];
}
