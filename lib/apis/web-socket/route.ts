import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { GatewayIntegration } from '../../integrations/gateway-integration';
import { ApiModel } from '../api-model';
import { Throttle } from '../throttle';

/** One route of a WebSocket API: what becomes of a connection or of a message. */
export interface WebSocketGatewayRoute {
  /** What the route does with a connection or a message. */
  readonly integration: GatewayIntegration;

  /**
   * Who may connect; for the route `$connect` only, because messages come over connections that were let in.
   *
   * Errors: AGW-AUTH-26.
   *
   * @default - for `$connect` the authorizer of the API, which is IAM unless given
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
   * Whether the response of the integration goes back to the client. Without it, a backend answers through `@connections`.
   *
   * Errors: AGW-WS-29.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html
   * @default false
   */
  readonly returnResponse?: boolean;

  /**
   * The model of a message, which is refused when it does not fit.
   *
   * Errors: AGW-WS-22, AGW-WS-23, AGW-WS-29.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html
   * @default - messages are not validated
   */
  readonly requestModel?: ApiModel;

  /**
   * Parameters of the request that opens a connection, by their full name, and whether each is required:
   * `{ 'route.request.querystring.room': true }`. For the route `$connect` only.
   *
   * Errors: AGW-WS-28.
   *
   * @default - none
   */
  readonly parameters?: { readonly [name: string]: boolean };

  /**
   * The name of the operation.
   *
   * @default - none
   */
  readonly operationName?: string;

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
