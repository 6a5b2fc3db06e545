import { ApiKind } from '../template-model/api-kind';

/** Something that an API of some kinds can do. */
export interface Capability {
  readonly name: string;
  readonly kinds: readonly ApiKind[];
}

const { REST, HTTP, WEBSOCKET } = ApiKind;

const capability = (name: string, ...kinds: ApiKind[]): Capability => ({ name, kinds });

export const ENDPOINTS = capability('edge and private endpoints', REST);
export const RESOURCE_POLICIES = capability('resource policies', REST);
export const CORS_SETTING = capability('CORS as a setting of the API', HTTP);
export const GATEWAY_RESPONSES = capability('gateway responses', REST);
export const WEB_ACLS = capability('web ACLs', REST);
export const CACHE = capability('cached responses', REST);
export const CANARY_RELEASES = capability('canary releases', REST);
export const AUTOMATIC_DEPLOYMENT = capability('automatic deployment', HTTP, WEBSOCKET);
export const EXECUTION_LOGS = capability('execution logs', REST, WEBSOCKET);
export const TRACES = capability('X-Ray traces', REST);
export const CLIENT_CERTIFICATES = capability('client certificates for backends', REST, WEBSOCKET);
export const RESPONSE_STREAMING = capability('response streaming', REST);
export const MAPPING_TEMPLATES = capability('mapping templates', REST, WEBSOCKET);
export const REQUEST_VALIDATION = capability('models and request validation', REST, WEBSOCKET);
export const PASSTHROUGH = capability('passthrough behavior', REST, WEBSOCKET);
export const CONTENT_HANDLING = capability('content handling', REST, WEBSOCKET);
export const ROUTE_RESPONSES = capability('route responses', WEBSOCKET);
export const API_KEYS = capability('API keys and usage plans', REST, WEBSOCKET);

// Too fine for the table of docs/kinds.md.
export const CLIENT_CHECKS = capability('authorizers that check the client', HTTP);
export const SEVERAL_USER_POOLS = capability('authorizers with several user pools', REST);
export const SIMPLE_RESPONSES = capability('simple responses of authorizers', HTTP);
export const KEPT_RESPONSES = capability('authorizers that keep responses', REST, HTTP);
export const AUTHORIZER_PAYLOAD_FORMATS = capability('payload formats of authorizers', HTTP);
export const PAYLOAD_FORMATS = capability('payload formats other than 1.0', HTTP);
export const STREAMED_LOGS = capability('access logs to Firehose', REST);
export const UNVERIFIED_CERTIFICATES = capability('endpoints with certificates of any authority', REST);
export const ROUTE_LIMITS = capability('limits of single routes in usage plans', REST);

const authorizers = (...kinds: ApiKind[]) => capability('such authorizers', ...kinds);

/** Authorizers by their type; those that begin with CDK are objects of aws-cdk-lib. */
export const AUTHORIZERS = {
  NONE: authorizers(REST, HTTP, WEBSOCKET),
  AWS_IAM: authorizers(REST, HTTP, WEBSOCKET),
  TOKEN: authorizers(REST),
  REQUEST: authorizers(REST, HTTP, WEBSOCKET),
  COGNITO_USER_POOLS: authorizers(REST, HTTP),
  JWT: authorizers(HTTP),
  CDK: authorizers(REST),
  CDK_HTTP: authorizers(HTTP),
  CDK_WEBSOCKET: authorizers(WEBSOCKET),
} as const;

/** What each kind of API can do, for the messages of rules and for docs/kinds.md. */
export const CAPABILITIES: readonly Capability[] = [
  ENDPOINTS,
  capability('IAM authorization', REST, HTTP, WEBSOCKET),
  capability('JWT authorizers', HTTP),
  API_KEYS,
  RESOURCE_POLICIES,
  WEB_ACLS,
  CORS_SETTING,
  REQUEST_VALIDATION,
  MAPPING_TEMPLATES,
  PASSTHROUGH,
  CONTENT_HANDLING,
  capability('mock integrations', REST, WEBSOCKET),
  ROUTE_RESPONSES,
  RESPONSE_STREAMING,
  GATEWAY_RESPONSES,
  CACHE,
  CANARY_RELEASES,
  AUTOMATIC_DEPLOYMENT,
  EXECUTION_LOGS,
  TRACES,
  CLIENT_CERTIFICATES,
  capability('mutual TLS of the domain name', REST, HTTP),
  capability('routing rules of the domain name', REST),
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
