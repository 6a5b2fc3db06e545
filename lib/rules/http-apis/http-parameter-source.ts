import { ApiKind } from '../../template-model/api-kind';
import { responseMappingsOf } from '../../template-model/response-mappings';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** A value of a parameter mapping, and where it goes. */
export interface HttpParameterSource {
  readonly routeKey: string;
  readonly target: string;
  readonly source: string;
  readonly of: 'request' | 'response';
}

const bounds = { minimumStatus: 200, maximumStatus: 599 } as const;

/** What a request and a response offer; the names of variables in the path are the route's. */
const PARTS = {
  request: /^request\.((header|querystring|body|path)\..+|path|body)$/s,
  response: /^response\.(header|body)\..+$/s,
};
const ANYWHERE = /^(context|stageVariables)\..+$/s;

/** Words of REST and WebSocket APIs, which an HTTP API sends on as text. */
const FOREIGN = /^(method|integration|route)\.(request|response)\./;

export const httpParameterSource = new Rule<HttpParameterSource>({
  id: 'AGW-HTTP-35',
  title: 'A parameter mapping of an HTTP API takes text, or parts of the request or response by their names',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration, or sends the name on in place of the value.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  bounds,
  allowed:
    'API Gateway takes text, $request.header|querystring|body|path.NAME, $request.path, $context.NAME and ' +
    "$stageVariables.NAME, of responses $response.header|body.NAME; '' where something is removed; and a status of " +
    `${bounds.minimumStatus} to ${bounds.maximumStatus}`,
  fix: 'Correct the value; what only a template can make needs a REST API.',
  judge({ of, routeKey, source, target }) {
    const given = `'${routeKey}' maps '${target}' from '${source}'`;
    if (target.startsWith('remove:')) return source === '' || source === "''" ? undefined : given;
    if (target === 'overwrite:statuscode' && !source.startsWith('$')) return isStatus(source) ? undefined : given;
    if (source === '' || FOREIGN.test(source)) return given;
    return referencesIn(source).some((reference) => !isKnown(reference, of, routeKey)) ? given : undefined;
  },
  *subjects(model) {
    for (const { element, kind, properties, routeKey } of v2IntegrationsOf(model)) {
      if (kind !== ApiKind.HTTP || properties.isUnresolved('RequestParameters')) continue;
      const parameters = properties.map('RequestParameters');
      for (const target of parameters.names()) {
        const source = parameters.string(target);
        if (source !== undefined) yield { element, value: { routeKey, target, source, of: 'request' } };
      }
    }
    for (const { element, routeKey, sources } of responseMappingsOf(model)) {
      for (const { target, source } of sources) yield { element, value: { routeKey, target, source, of: 'response' } };
    }
  },
});

/** A value is one reference, or a text with references in braces. */
function referencesIn(source: string): string[] {
  if (source.startsWith('$') && !source.startsWith('${')) return [source.slice(1)];
  return [...source.matchAll(/\$\{([^}]*)\}/g)].map(([, reference]) => reference);
}

function isKnown(reference: string, of: HttpParameterSource['of'], routeKey: string): boolean {
  const variable = /^request\.path\.(.+)$/.exec(reference)?.[1];
  // An integration that no route of the template names may serve any path.
  const hasPath = /^\S+ \//.test(routeKey);
  if (of === 'request' && variable !== undefined && hasPath) return new RegExp(`\\{${variable}\\+?\\}`).test(routeKey);
  return ANYWHERE.test(reference) || PARTS[of].test(reference);
}

function isStatus(text: string): boolean {
  return /^\d{3}$/.test(text) && Number(text) >= bounds.minimumStatus && Number(text) <= bounds.maximumStatus;
}
