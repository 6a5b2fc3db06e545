import { ContentHandling } from '../messages/convert-payload';
import { ExecutionLogSettings } from '../pipeline/execution-log';
import { V2Stage } from '../pipeline/read-v2-stage';

/** A WebSocket API: literal values alone. */
export interface WebSocketApi {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  readonly routeSelectionExpression: string;
  readonly apiKeySelectionExpression: string;
  readonly routes: ReadonlyMap<string, WebSocketRoute>;
  /** Schemas by the name of their model. */
  readonly models: ReadonlyMap<string, unknown>;
}

export interface WebSocketRoute {
  /** `$connect`, `$default`, `join` */
  readonly key: string;
  readonly authorizationType: string;
  readonly authorizer?: WebSocketAuthorizer;
  readonly apiKeyRequired: boolean;
  /** `route.request.querystring.room` to whether it is required. */
  readonly requestParameters: { readonly [source: string]: boolean };
  readonly modelSelectionExpression?: string;
  /** Names of models by the key that the expression selects. */
  readonly requestModels: { readonly [key: string]: string };
  readonly integration?: WebSocketIntegration;
  /** True for a route whose client gets what the backend answers. */
  readonly hasResponse: boolean;
}

export interface WebSocketAuthorizer {
  readonly name: string;
  readonly uri: string;
  /** `route.request.header.Authorization` */
  readonly identitySources: readonly string[];
}

export interface WebSocketIntegration {
  /** `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`. */
  readonly type: string;
  readonly httpMethod?: string;
  readonly uri: string;
  readonly contentHandling: ContentHandling;
  readonly passthroughBehavior: string;
  readonly requestParameters: { readonly [destination: string]: string };
  readonly templateSelectionExpression?: string;
  readonly requestTemplates: { readonly [key: string]: string };
  readonly responseSelectionExpression?: string;
  readonly responses: readonly WebSocketIntegrationResponse[];
  readonly timeoutMilliseconds: number;
  readonly connectionId?: string;
}

export interface WebSocketIntegrationResponse {
  /** `$default`, `200` or a pattern such as `/2\d\d/`. */
  readonly key: string;
  readonly contentHandling: ContentHandling;
  readonly templateSelectionExpression?: string;
  readonly templates: { readonly [key: string]: string };
}

/** What a stage says about execution logs, of all routes and of single ones. */
export interface RouteLogSettings {
  readonly ofStage: ExecutionLogSettings;
  readonly ofRoutes: ReadonlyMap<string, ExecutionLogSettings>;
}

export interface WebSocketStage extends V2Stage {
  readonly api: WebSocketApi;
  readonly executionLogs: RouteLogSettings;
}
