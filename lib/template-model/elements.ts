import { ApiKind } from './api-kind';
import { Properties } from './properties';

/** A resource of a template, or an operation of an OpenAPI body inside one. */
export interface Element {
  readonly logicalId: string;
  /** The CloudFormation type, such as `AWS::ApiGateway::Method`. */
  readonly resourceType: string;
  /** In CloudFormation's own property names, also where the element came from an OpenAPI body. */
  readonly properties: Properties;
  /** The property that an element inside a resource was read from, such as `Body.paths./pets.get` or `Integration`. */
  readonly location?: string;
  /** The name of the condition that the resource is made under. */
  readonly condition?: string;
  /** Logical ids of the resources that must be made first. */
  readonly dependsOn?: readonly string[];
  /** The resource's metadata, such as `aws:cdk:path`. */
  readonly metadata?: Properties;
}

/** An API with everything in the same template that belongs to it. */
export interface ApiElement extends Element {
  readonly kind: ApiKind;
  readonly name?: string;
  /** `EDGE`, `REGIONAL`, `PRIVATE`; empty when not written or unresolved. V2 APIs are always `REGIONAL`. */
  readonly endpointTypes: readonly string[];
  /** The OpenAPI body, when it is written as a literal object. */
  readonly body?: Properties;
  /** The names of the properties that are written beside the body. */
  readonly besideBody?: readonly string[];
  /** True when routes may exist that the template does not show: a body in S3, an unresolved or transformed body. */
  readonly hasHiddenRoutes: boolean;
  readonly resources: readonly ResourceElement[];
  readonly routes: readonly RouteElement[];
  readonly integrations: readonly IntegrationElement[];
  readonly authorizers: readonly AuthorizerElement[];
  readonly models: readonly Element[];
  readonly requestValidators: readonly Element[];
  readonly gatewayResponses: readonly Element[];
  readonly deployments: readonly Element[];
  readonly stages: readonly StageElement[];
}

/** A part of a REST API's path (`AWS::ApiGateway::Resource`). */
export interface ResourceElement extends Element {
  readonly pathPart?: string;
  readonly parent?: ResourceElement;
  /**
   * Logical id of the parent resource, or of the API for a child of the root, with the parent's path where a body writes it;
   * `undefined` when it is not in the template.
   */
  readonly parentId?: string;
  /** `/pets/{petId}`, when every part up to the root is known. */
  readonly path?: string;
}

/** A method of a REST API, a route of an HTTP or WebSocket API, an operation of an OpenAPI body. */
export interface RouteElement extends Element {
  readonly api: ApiElement;
  /** `GET /pets/{petId}`, `$default`, `join`; `undefined` when a part is unresolved. */
  readonly key?: string;
  readonly verb?: string;
  readonly path?: string;
  readonly authorizationType?: string;
  /** The authorizer, when it stands in the same template. */
  readonly authorizer?: AuthorizerElement;
  readonly apiKeyRequired: boolean;
  readonly integration?: IntegrationElement;
  /** The request validator, when it stands in the same template. */
  readonly requestValidator?: Element;
}

/** The backend of a route: a part of a REST API's method, or an `AWS::ApiGatewayV2::Integration`. */
export interface IntegrationElement extends Element {
  /** The route that it serves; the first one where several routes share it. */
  readonly route?: RouteElement;
  /** `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY`, `MOCK`. */
  readonly integrationType?: string;
  /** The URI with `${…}` placeholders for its unresolved parts. */
  readonly uri?: string;
  /** The function that the URI names, when it stands in the same template; for an alias or a version the function behind it. */
  readonly lambdaFunction?: Element;
  /** The function, alias or version that the URI names, itself or through a stage variable that all stages have alike, when it stands in the same template. */
  readonly lambdaTarget?: Element;
}

export interface AuthorizerElement extends Element {
  readonly api?: ApiElement;
  readonly name?: string;
  /** `TOKEN`, `REQUEST`, `COGNITO_USER_POOLS`, `JWT`. */
  readonly authorizerType?: string;
}

export interface StageElement extends Element {
  readonly api?: ApiElement;
  readonly stageName?: string;
  readonly deployment?: Element;
}
