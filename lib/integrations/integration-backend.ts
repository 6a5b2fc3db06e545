import { Duration } from 'aws-cdk-lib';
import { ContentHandling, Integration } from 'aws-cdk-lib/aws-apigateway';
import { HttpRouteIntegration, WebSocketRouteIntegration } from 'aws-cdk-lib/aws-apigatewayv2';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { IntegrationResponseOptions } from './integration-response-options';

/** What an integration may know of the route it serves. */
export interface IntegrationRoute {
  /** `GET /pets/{petId}` */
  readonly key: string;
  readonly verb: string;
  readonly path: string;
  /** The names of the path's variables, a greedy one without its plus sign. */
  readonly pathVariables: readonly string[];
}

/** The backend of a route: it answers what it is before anything is made. One method for each kind of API that it can serve. */
export interface IntegrationBackend {
  /** The backend in a few words for people, such as `Lambda Pets/List` or `SQS Orders`. */
  readonly label: string;
  forRest?(route: IntegrationRoute): RestIntegrationDefinition;
  forHttp?(route: IntegrationRoute): HttpIntegrationDefinition;
  forWebSocket?(routeKey: string): WebSocketIntegrationDefinition;
}

/** What an integration needs of API Gateway, whatever the kind of the API. */
export interface IntegrationNeeds {
  readonly timeout?: Duration;
  /** The functions that API Gateway must be permitted to invoke. */
  readonly invokes?: readonly IFunction[];
  /** The function of which every stage has an alias, and the stage variable that names it. */
  readonly invokesAlias?: AliasedFunction;
  /** The role that API Gateway assumes to call the backend. */
  readonly credentials?: IntegrationCaller;
  /** A private connection. */
  readonly connection?: IntegrationConnection;
}

/** An integration of an HTTP API as data. */
export interface HttpIntegrationDefinition extends IntegrationNeeds {
  readonly type: 'AWS_PROXY' | 'HTTP_PROXY';
  /** The action of a service, such as `SQS-SendMessage`. */
  readonly subtype?: string;
  readonly uri?: string;
  /** The method of the call to the backend. */
  readonly httpMethod?: string;
  readonly payloadFormatVersion: '1.0' | '2.0';
  /** The parameters of the action, or mappings such as `overwrite:path`. */
  readonly parameters?: { readonly [target: string]: string };
  /** The name in the certificate of a private backend that speaks TLS. */
  readonly serverNameToVerify?: string;
  /** An integration of aws-cdk-lib, used as it is; nothing else of the definition is read then. */
  readonly cdkIntegration?: HttpRouteIntegration;
}

/** An integration of a WebSocket API as data. */
export interface WebSocketIntegrationDefinition extends IntegrationNeeds {
  readonly type: 'AWS' | 'AWS_PROXY' | 'HTTP' | 'HTTP_PROXY' | 'MOCK';
  readonly uri?: string;
  readonly httpMethod?: string;
  /** `integration.request.header.X` to `route.request.body.x` or to text in single quotes. */
  readonly requestParameters?: { readonly [target: string]: string };
  /** What becomes of the message, where it is not passed on as it is. */
  readonly requestTemplate?: string;
  readonly contentHandling?: ContentHandling;
  /** Responses of a backend that is no proxy on routes that answer, by `$default` or a regular expression between slashes. */
  readonly responses?: readonly WebSocketIntegrationResponse[];
  /** An integration of aws-cdk-lib, used as it is; nothing else of the definition is read then. */
  readonly cdkIntegration?: WebSocketRouteIntegration;
}

export interface WebSocketIntegrationResponse {
  readonly key: string;
  readonly contentHandling?: ContentHandling;
  readonly template?: string;
}

/** An integration of a REST API as data (with CDK tokens in it), whatever it is rendered to. */
export interface RestIntegrationDefinition extends IntegrationNeeds {
  readonly type: 'AWS' | 'AWS_PROXY' | 'HTTP' | 'HTTP_PROXY' | 'MOCK';
  readonly uri?: string;
  /** The method of the call to the backend. */
  readonly httpMethod?: string;
  /** True for `responseTransferMode: STREAM`. */
  readonly streaming?: boolean;
  /** True for `tlsConfig: { insecureSkipVerification: true }`, which a body alone can say. */
  readonly insecureSkipVerification?: boolean;
  /** `integration.request.path.id` to `method.request.path.id`. */
  readonly requestParameters?: { readonly [target: string]: string };
  /** Request templates by content type. */
  readonly requestTemplates?: { readonly [contentType: string]: string };
  readonly passthroughBehavior?: 'WHEN_NO_MATCH' | 'WHEN_NO_TEMPLATES' | 'NEVER';
  readonly contentHandling?: ContentHandling;
  /** Integration responses; the status codes and headers are declared as method responses from them. */
  readonly responses?: readonly IntegrationResponseOptions[];
  /** True where the responses are the integration's, not the user's, so that an API may put their errors in words of its own. */
  readonly ownResponses?: boolean;
  /** Parameters that the method must declare so that they can be mapped: `method.request.path.id` to required or not. */
  readonly methodParameters?: { readonly [source: string]: boolean };
  /** Media types that the API must pass through as bytes. */
  readonly binaryMediaTypes?: readonly string[];
  /** The load balancer behind a VPC link v2 (`IntegrationTarget`). */
  readonly integrationTarget?: string;
  /** An integration of aws-cdk-lib, used as it is; nothing else of the definition but `type` is read then. */
  readonly cdkIntegration?: Integration;
}

/** A function that each stage calls through an alias of its own. */
export interface AliasedFunction {
  readonly handler: IFunction;
  readonly variable: string;
}

/** Either a role of the user's, or what a role of ours must be allowed. */
export interface IntegrationCaller {
  readonly role?: IRole;
  readonly grant?: IntegrationGrant;
}

/** What a role may do; grants that are equal share one role. */
export interface IntegrationGrant {
  /** The action in one word, for people who read the template: `SendMessage`. */
  readonly action: string;
  /** All that tells the target from others, such as the path of the queue: equal grants have equal statements. */
  readonly on: readonly string[];
  readonly statements: readonly IntegrationStatement[];
}

export interface IntegrationStatement {
  readonly actions: string[];
  readonly resources: string[];
  readonly conditions?: { [operator: string]: { [key: string]: string | string[] } };
}

/** Makes a private connection under an API, once however many routes go through it, and returns its id: `${stageVariables.x}` too. */
export type IntegrationConnection = (scope: Construct) => string;
