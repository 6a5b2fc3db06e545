import { ApiKind } from '../template-model/api-kind';

/** Something that an API of some kinds can do. */
export interface Capability {
  readonly name: string;
  readonly kinds: readonly ApiKind[];
  /** The row of the catalogue that says so. */
  readonly source: string;
}

const { REST, HTTP, WEBSOCKET } = ApiKind;

const capability = (name: string, source: string, ...kinds: ApiKind[]): Capability => ({ name, kinds, source });

export const ENDPOINTS = capability('edge and private endpoints', 'AGW-EP-04', REST);
export const RESOURCE_POLICIES = capability('resource policies', 'AGW-POL-02', REST);
export const CORS_SETTING = capability('CORS as a setting of the API', 'AGW-CORS-03', HTTP);
export const GATEWAY_RESPONSES = capability('gateway responses', 'AGW-GWR-01', REST);
export const WEB_ACLS = capability('web ACLs', 'AGW-WAF-01', REST);
export const CACHE = capability('cached responses', 'AGW-CACHE-01', REST);
export const CANARY_RELEASES = capability('canary releases', 'AGW-CAN-01', REST);
export const AUTOMATIC_DEPLOYMENT = capability('automatic deployment', 'AGW-DEP-10', HTTP, WEBSOCKET);
export const EXECUTION_LOGS = capability('execution logs', 'AGW-LOG-09', REST, WEBSOCKET);
export const TRACES = capability('X-Ray traces', 'AGW-LOG-16', REST);
export const CLIENT_CERTIFICATES = capability('client certificates for backends', 'AGW-STG-15', REST, WEBSOCKET);
export const RESPONSE_STREAMING = capability('response streaming', 'AGW-INT-11', REST);
export const MAPPING_TEMPLATES = capability('mapping templates', 'AGW-MAP-02', REST, WEBSOCKET);
export const REQUEST_VALIDATION = capability('models and request validation', 'AGW-MAP-06', REST, WEBSOCKET);
export const PASSTHROUGH = capability('passthrough behavior', 'AGW-INT-32', REST, WEBSOCKET);
export const CONTENT_HANDLING = capability('content handling', 'AGW-INT-33', REST, WEBSOCKET);
export const ROUTE_RESPONSES = capability('route responses', 'AGW-WS-07', WEBSOCKET);
export const API_KEYS = capability('API keys and usage plans', 'AGW-KEY-01', REST, WEBSOCKET);

// Too fine for the README's table.
export const CLIENT_CHECKS = capability('authorizers that check the client', 'AGW-AUTH-23', HTTP);
export const SEVERAL_USER_POOLS = capability('authorizers with several user pools', 'AGW-AUTH-15', REST);
export const SIMPLE_RESPONSES = capability('simple responses of authorizers', 'AGW-AUTH-19', HTTP);
export const PAYLOAD_FORMATS = capability('payload formats other than 1.0', 'AGW-INT-29', HTTP);
export const STREAMED_LOGS = capability('access logs to Firehose', 'AGW-LOG-05', REST);
export const ROUTE_LIMITS = capability('limits of single routes in usage plans', 'AGW-KEY-17', REST);

/** What each kind of API can do, for the messages of rules and for the README. */
export const CAPABILITIES: readonly Capability[] = [
  ENDPOINTS,
  capability('IAM authorization', 'AGW-AUTH-18', REST, HTTP, WEBSOCKET),
  capability('JWT authorizers', 'AGW-AUTH-23', HTTP),
  API_KEYS,
  RESOURCE_POLICIES,
  WEB_ACLS,
  CORS_SETTING,
  REQUEST_VALIDATION,
  MAPPING_TEMPLATES,
  PASSTHROUGH,
  CONTENT_HANDLING,
  capability('mock integrations', 'AGW-GEN-05', REST, WEBSOCKET),
  ROUTE_RESPONSES,
  RESPONSE_STREAMING,
  GATEWAY_RESPONSES,
  CACHE,
  CANARY_RELEASES,
  AUTOMATIC_DEPLOYMENT,
  EXECUTION_LOGS,
  TRACES,
  CLIENT_CERTIFICATES,
  capability('mutual TLS of the domain name', 'AGW-DOM-26', REST, HTTP),
  capability('routing rules of the domain name', 'AGW-DOM-32', REST),
];

const NAMES: { readonly [kind in ApiKind]: string } = { REST: 'REST', HTTP: 'HTTP', WEBSOCKET: 'WebSocket' };

/** A kind of API in a sentence: `an HTTP API`. */
export function nameOfKind(kind: ApiKind): string {
  return `${kind === ApiKind.HTTP ? 'an' : 'a'} ${NAMES[kind]} API`;
}

/** The kinds that have a capability, such as `REST and WebSocket APIs`. */
export function kindsWith({ kinds }: Pick<Capability, 'kinds'>): string {
  return `${kinds.map((kind) => NAMES[kind]).join(' and ')} APIs`;
}
