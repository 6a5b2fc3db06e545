import { V2Stage } from '../pipeline/read-v2-stage';
import { RouteTree } from '../pipeline/route-tree';

/** An HTTP API: literal values alone. */
export interface HttpApi {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  readonly cors?: HttpCors;
  readonly routes: RouteTree<HttpRoute>;
  /** The route that takes what no other does. */
  readonly defaultRoute?: HttpRoute;
}

/** What the API answers browsers that ask whether they may call it. */
export interface HttpCors {
  readonly allowOrigins: readonly string[];
  readonly allowMethods: readonly string[];
  readonly allowHeaders: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly allowCredentials: boolean;
  readonly maxAge?: number;
}

export interface HttpRoute {
  /** `GET /pets`, `$default` */
  readonly key: string;
  readonly authorizationType: string;
  readonly authorizationScopes: readonly string[];
  readonly authorizer?: HttpAuthorizer;
  readonly integration?: HttpIntegration;
}

export interface HttpAuthorizer {
  readonly name: string;
  /** `JWT` or `REQUEST`. */
  readonly type: string;
  readonly identitySources: readonly string[];
  readonly uri: string;
  readonly payloadFormatVersion: string;
  readonly hasSimpleResponses: boolean;
  readonly ttlSeconds: number;
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface HttpIntegration {
  /** `AWS_PROXY` or `HTTP_PROXY`. */
  readonly type: string;
  /** `SQS-SendMessage` */
  readonly subtype?: string;
  readonly uri: string;
  readonly method?: string;
  readonly payloadFormatVersion: string;
  readonly requestParameters: { readonly [destination: string]: string };
  /** Changes by status code, in their order. */
  readonly responseParameters: ReadonlyMap<string, readonly ParameterChange[]>;
  readonly timeoutMilliseconds: number;
  readonly connectionId?: string;
}

export interface ParameterChange {
  /** `overwrite:header.Cache-Control` */
  readonly destination: string;
  readonly source: string;
}

export interface HttpStage extends V2Stage {
  readonly api: HttpApi;
}
