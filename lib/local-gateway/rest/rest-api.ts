import { AuthorizerElement } from '../../template-model/elements';
import { Throttle } from '../limits/limits';
import { ExecutionLogSettings } from '../pipeline/execution-log';
import { RouteTree } from '../pipeline/route-tree';

/** A REST API as a deployment holds it: literal values alone. */
export interface RestApi {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  /** `EDGE`, `REGIONAL` or `PRIVATE`. */
  readonly endpointType: string;
  readonly apiKeySource: 'HEADER' | 'AUTHORIZER';
  readonly binaryMediaTypes: readonly string[];
  /** In bytes; absent where responses are never compressed. */
  readonly minimumCompressionSize?: number;
  readonly policy?: unknown;
  readonly gatewayResponses: ReadonlyMap<string, ConfiguredGatewayResponse>;
  /** Schemas by the name of their model. */
  readonly models: ReadonlyMap<string, unknown>;
  readonly routes: RouteTree<RestMethod>;
}

/** What an API says instead of the service's own words, for one type of gateway response. */
export interface ConfiguredGatewayResponse {
  readonly status?: number;
  readonly parameters: { readonly [destination: string]: string };
  readonly templates: { readonly [contentType: string]: string };
}

export interface RestMethod {
  /** `GET`, `ANY` */
  readonly verb: string;
  readonly resourcePath: string;
  readonly resourceId: string;
  readonly operationName?: string;
  readonly authorizationType: string;
  readonly authorizationScopes: readonly string[];
  readonly authorizer?: RestAuthorizer;
  readonly apiKeyRequired: boolean;
  /** `method.request.…` to whether it is required. */
  readonly requestParameters: { readonly [source: string]: boolean };
  /** Media types to names of models. */
  readonly requestModels: { readonly [contentType: string]: string };
  readonly validatesParameters: boolean;
  readonly validatesBody: boolean;
  readonly integration?: RestIntegration;
}

export interface RestAuthorizer {
  readonly element: AuthorizerElement;
  readonly name: string;
  /** `TOKEN`, `REQUEST` or `COGNITO_USER_POOLS`. */
  readonly type: string;
  readonly uri: string;
  readonly identitySources: readonly string[];
  readonly identityValidation?: string;
  readonly ttlSeconds: number;
  readonly providerArns: readonly string[];
}

export interface RestIntegration {
  /** `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`. */
  readonly type: string;
  readonly httpMethod?: string;
  /** With `${stageVariables.…}` and `{path}` still in it. */
  readonly uri: string;
  readonly credentials?: string;
  readonly contentHandling?: 'CONVERT_TO_BINARY' | 'CONVERT_TO_TEXT';
  /** `WHEN_NO_MATCH`, `WHEN_NO_TEMPLATES` or `NEVER`. */
  readonly passthroughBehavior: string;
  readonly requestParameters: { readonly [destination: string]: string };
  readonly requestTemplates: { readonly [contentType: string]: string };
  readonly responses: readonly IntegrationResponse[];
  readonly timeoutMilliseconds: number;
  /** True where the response goes to the client as it comes. */
  readonly isStreamed: boolean;
  readonly cacheKeyParameters: readonly string[];
  readonly cacheNamespace: string;
  /** The VPC link of a private integration. */
  readonly connectionId?: string;
}

export interface IntegrationResponse {
  readonly status: number;
  /** Empty for the response that answers whatever no pattern matches. */
  readonly selectionPattern: string;
  readonly contentHandling?: 'CONVERT_TO_BINARY' | 'CONVERT_TO_TEXT';
  readonly parameters: { readonly [destination: string]: string };
  readonly templates: { readonly [contentType: string]: string };
}

export interface RestStage {
  readonly name: string;
  readonly deploymentId: string;
  /** The name of the release that the deployment is. */
  readonly release?: string;
  readonly api: RestApi;
  readonly variables: { readonly [name: string]: string };
  readonly canary?: RestCanary;
  readonly methodSettings: readonly RestMethodSetting[];
  readonly accountThrottle: Throttle;
  readonly hasCache: boolean;
  /** The format of a line of the access log. */
  readonly accessLogFormat?: string;
}

export interface RestCanary {
  readonly percent: number;
  readonly deploymentId: string;
  readonly release?: string;
  readonly api: RestApi;
  readonly variableOverrides: { readonly [name: string]: string };
  readonly usesStageCache: boolean;
}

/** What a stage says about one method, or with `*` about all of them. */
export interface RestMethodSetting extends ExecutionLogSettings {
  readonly verb: string;
  readonly path: string;
  readonly rateLimit?: number;
  readonly burstLimit?: number;
  readonly isCached?: boolean;
  readonly cacheTtlSeconds?: number;
}
