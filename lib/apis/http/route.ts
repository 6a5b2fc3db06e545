import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { GatewayIntegration } from '../../integrations/gateway-integration';
import { RouteDocumentation } from '../../open-api/route-documentation';
import { Throttle } from '../throttle';

/** One route of an HTTP API: who may call it, and what answers. */
export interface HttpGatewayRoute {
  /** What the route does with a request. */
  readonly integration: GatewayIntegration;

  /**
   * Who may call the route.
   *
   * @default - the authorizer of the API, which is IAM unless given
   */
  readonly authorizer?: GatewayAuthorizer;

  /**
   * The OAuth scopes, one of which the token must carry. For routes with a JWT or Cognito authorizer.
   *
   * Errors: AGW-HTTP-13.
   *
   * @default - any valid token
   */
  readonly authorizationScopes?: string[];

  /**
   * What the backend gets beside the request as it is: `append:header.X`, `overwrite:querystring.x`, `overwrite:path` and the
   * like, to text, `$request.header.x`, `$context.x` or `$stageVariables.x`; `remove:header.X` to `''`.
   *
   * Errors: AGW-HTTP-22, AGW-INT-37.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
   * @default - nothing
   */
  readonly requestParameters?: { readonly [target: string]: string };

  /**
   * What becomes of the backend's response, by status code: `append:header.X`, `overwrite:header.X`, `remove:header.X`,
   * `overwrite:statuscode`, to text, `$response.header.x`, `$context.x` and the like.
   *
   * Errors: AGW-HTTP-21, AGW-HTTP-22.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
   * @default - the response is passed on as it is
   */
  readonly responseParameters?: { readonly [statusCode: string]: { readonly [target: string]: string } };

  /**
   * The name of the operation in exported definitions.
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
   * How many requests the route takes in every stage that says nothing else for it, in place of the stage's throttle.
   *
   * Errors: AGW-THR-08.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
   * @default - as in the stage
   */
  readonly throttle?: Throttle;
}
