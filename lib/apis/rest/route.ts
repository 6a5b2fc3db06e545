import { Duration } from 'aws-cdk-lib';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { GatewayIntegration } from '../../integrations/gateway-integration';
import { RouteDocumentation } from '../../open-api/route-documentation';
import { ApiModel } from '../api-model';
import { Throttle } from '../throttle';
import { RequestValidation } from './request-validation';

/** One route of an API: who may call it, what it takes, and what answers. */
export interface GatewayRoute {
  /** What the route does with a request. */
  readonly integration: GatewayIntegration;

  /**
   * Who may call the route.
   *
   * @default - the authorizer of the API, which is IAM unless given
   */
  readonly authorizer?: GatewayAuthorizer;

  /**
   * Whether callers must send an API key. A key tells clients apart for usage plans; it does not authenticate them.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
   * @default false
   */
  readonly apiKeyRequired?: boolean;

  /**
   * The model of a request body of type `application/json`. For other content types, use `requestModels`.
   *
   * @default - the body is not validated
   */
  readonly requestModel?: ApiModel;

  /**
   * Models of the request body by content type, such as `application/json`.
   *
   * Errors: AGW-MAP-06.
   *
   * @default - only `requestModel`
   */
  readonly requestModels?: { readonly [contentType: string]: ApiModel };

  /**
   * Parameters of the request, by their full name, and whether each is required:
   * `{ 'method.request.querystring.limit': false }`. Variables of the path are declared by themselves.
   *
   * Errors: AGW-MAP-10, AGW-MAP-18.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
   * @default - the parameters that the integration maps
   */
  readonly parameters?: { readonly [name: string]: boolean };

  /**
   * The parameters by which cached responses are told apart, by their full name; the route declares them by itself. Two requests
   * that differ in nothing else get the same response, also when different people send them.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
   * @default - for `GET`, every parameter that the route declares; otherwise none
   */
  readonly cacheKeyParameters?: string[];

  /**
   * What of the request is validated before the integration is called. An invalid request is answered with status 400.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
   * @default RequestValidation.BODY_AND_PARAMETERS
   */
  readonly requestValidation?: RequestValidation;

  /**
   * Models of the JSON response by status code. They document the API and shape generated SDKs; API Gateway does not validate
   * responses.
   *
   * @default - none
   */
  readonly responseModels?: { readonly [statusCode: string]: ApiModel };

  /**
   * The name of the operation in generated SDKs and exported definitions.
   *
   * @default - none
   */
  readonly operationName?: string;

  /**
   * What people read about the route.
   *
   * @default - none
   */
  readonly documentation?: RouteDocumentation;

  /**
   * The OAuth scopes, one of which the access token must carry. For routes with a Cognito authorizer.
   *
   * Errors: AGW-AUTH-16.
   *
   * @default - any valid token
   */
  readonly authorizationScopes?: string[];

  /**
   * How many requests the route takes in every stage that says nothing else for it, in place of the stage's throttle.
   *
   * Errors: AGW-THR-08.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
   * @default - as in the stage
   */
  readonly throttle?: Throttle;

  /**
   * How long responses are kept in the stages that have a cache and say nothing else for the route: 0 to 3,600 seconds. Routes of
   * other methods than `GET` are cached only where they say so.
   *
   * Errors: AGW-CACHE-03.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
   * @default - for `GET`, as in the stage's cache; otherwise not at all
   */
  readonly cacheTtl?: Duration;
}
