/** An app with our constructs, as data that edits change. */
export interface AppPlan {
  /** Where the functions are: with the APIs, in a nested stack, or in a stack of their own. */
  readonly functionsIn: 'stack' | 'nested' | 'other';
  readonly apis: { readonly [name: string]: ApiPlan };
  /** How often each backend got another physical name: 0 for one without a name. */
  readonly names: { readonly [backend: string]: number };
  /** Backends that no route names any more and a release may call, which docs/upgrading.md asks to keep in the app. */
  readonly keptBackends: readonly string[];
  /** How often the code of the functions changed. */
  readonly code: number;
  readonly plans: { readonly [name: string]: UsagePlanPlan };
  readonly keysWithoutPlan?: readonly string[];
  readonly domain?: DomainPlan;
}

export type Kind = 'rest' | 'http' | 'webSocket';

export interface ApiPlan {
  readonly kind: Kind;
  /** Whether a REST API is one body of OpenAPI. */
  readonly isBody: boolean;
  readonly routes: { readonly [key: string]: RoutePlan };
  readonly stages: { readonly [name: string]: StagePlan };
  readonly releases: readonly string[];
  readonly cors: boolean;
  readonly tags: { readonly [name: string]: string };
  readonly canary?: CanaryPlan;
  readonly shift?: ShiftPlan;
}

export interface RoutePlan {
  readonly integration: Integration;
  /** Which of two backends of its kind the route calls. */
  readonly backend: 'One' | 'Two';
  readonly authorizer: 'iam' | 'open' | 'lambda' | 'lambdaTwo' | 'jwt';
  readonly model?: 'A' | 'B';
  readonly modelType?: string;
  readonly apiKeyRequired: boolean;
}

export type Integration = 'lambdaProxy' | 'lambdaAlias' | 'sqs' | 'scan' | 'object' | 'http' | 'mock';

export interface StagePlan {
  readonly release?: string;
  readonly cache: boolean;
  readonly log: 'default' | 'own';
  readonly autoDeploy?: boolean;
  readonly throttled: boolean;
  readonly aliasName?: string;
}

export const PLAIN_STAGE: StagePlan = { cache: false, log: 'default', throttled: false };

export interface CanaryPlan {
  readonly stage: string;
  readonly stable: string;
  readonly canary: string;
  readonly percent: number;
  readonly state: 'RUNNING' | 'PROMOTED' | 'ABORTED';
}

/** Traffic of a stage that shifts by itself with each change: of all that it serves, or of the code of its functions alone. */
export interface ShiftPlan {
  readonly stage: string;
  readonly of: 'deployments' | 'code';
  readonly percent: number;
}

export interface UsagePlanPlan {
  readonly stages: readonly StageName[];
  readonly keys: readonly string[];
  readonly shownAs?: string;
}

/** `Pets/prod` */
export type StageName = string;

export interface DomainPlan {
  readonly endpoint: 'regional' | 'edge';
  readonly mappings: { readonly [path: string]: StageName };
  readonly certificateNames: readonly string[];
  readonly mutualTls?: boolean;
  /** The stage of a REST API that a routing rule leads the path `beta` to. */
  readonly rule?: StageName;
}

export const INTEGRATIONS: { readonly [kind in Kind]: readonly Integration[] } = {
  rest: ['lambdaProxy', 'lambdaAlias', 'sqs', 'scan', 'object', 'http', 'mock'],
  http: ['lambdaProxy', 'lambdaAlias', 'sqs', 'http'],
  webSocket: ['lambdaProxy', 'lambdaAlias', 'sqs', 'scan', 'mock'],
};

export const AUTHORIZERS: { readonly [kind in Kind]: readonly RoutePlan['authorizer'][] } = {
  rest: ['iam', 'open', 'lambda', 'lambdaTwo'],
  http: ['iam', 'open', 'lambda', 'lambdaTwo', 'jwt'],
  webSocket: ['iam', 'open', 'lambda', 'lambdaTwo'],
};

export const ROUTE_KEYS: { readonly [kind in Kind]: readonly string[] } = {
  rest: [
    'GET /pets',
    'POST /pets',
    'GET /pets/{id}',
    'GET /pets.jpg',
    'GET /user-items',
    'GET /user/items',
    'ANY /files/{proxy+}',
    'GET /',
    'POST /a/b',
    'POST /a--b',
  ],
  http: ['GET /pets', 'POST /pets', 'GET /pets/{id}', 'GET /a/b', 'GET /a--b', '$default', 'ANY /files/{proxy+}'],
  webSocket: ['$connect', '$disconnect', '$default', 'order-new', 'order.new', 'join'],
};

export const STAGE_NAMES: { readonly [kind in Kind]: readonly string[] } = {
  rest: ['prod', 'dev', 'test'],
  http: ['$default', 'prod', 'dev'],
  webSocket: ['live', 'dev', 'test'],
};

export function stageNamesOf({ apis }: AppPlan): StageName[] {
  return Object.entries(apis).flatMap(([api, { stages }]) => Object.keys(stages).map((stage) => `${api}/${stage}`));
}
