import { IpAddressType, WebSocketApiKeySelectionExpression } from 'aws-cdk-lib/aws-apigatewayv2';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { GatewayDefaults } from '../gateway-defaults';
import { WebSocketGatewayRoute } from './route';

/** Settings of a `WebSocketGatewayApi`. */
export interface WebSocketGatewayApiProps {
  /**
   * The routes by key: `$connect`, `$disconnect`, `$default` for messages that no other route takes, and names of your own, which
   * the route selection expression finds in a message. The order has no meaning.
   *
   * In Python prefer `add_route`: its settings are keywords that are checked, where a dict literal within a dict loses keys that it
   * does not know without a word.
   *
   * Errors: AGW-HTTP-29, AGW-WS-27; at synthesis AGW-WS-30 for an API without routes that stages serve, AGW-WS-25 for an API that guards connections and has no `$connect`.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html
   * @default - none yet; see `addRoute`
   */
  readonly routes?: { readonly [key: string]: WebSocketGatewayRoute };

  /**
   * Where a message says which route it is for.
   *
   * Errors: AGW-WS-32.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html
   * @default '$request.body.action'
   */
  readonly routeSelectionExpression?: string;

  /**
   * The name of the API, up to 128 characters.
   *
   * Errors: AGW-HTTP-06.
   *
   * @default - the name of the stack and the path of the construct in it
   */
  readonly apiName?: string;

  /**
   * A description of the API, up to 1,024 characters.
   *
   * Errors: AGW-HTTP-06.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Who may connect, where the route `$connect` does not say so itself.
   *
   * @default GatewayAuthorizer.iam()
   */
  readonly authorizer?: GatewayAuthorizer;

  /**
   * Where API Gateway finds the caller's API key.
   *
   * @default WebSocketApiKeySelectionExpression.HEADER_X_API_KEY
   */
  readonly apiKeySelectionExpression?: WebSocketApiKeySelectionExpression;

  /**
   * Whether the API is reached over IPv4 alone, or over IPv6 too.
   *
   * @default IpAddressType.IPV4
   */
  readonly ipAddressType?: IpAddressType;

  /**
   * Closes the address `{api-id}.execute-api.{region}.amazonaws.com`, so that callers must use a custom domain.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-disable-default-endpoint.html
   * @default false
   */
  readonly disableExecuteApiEndpoint?: boolean;

  /**
   * Tags of everything that the API consists of.
   *
   * @default - none
   */
  readonly tags?: { readonly [key: string]: string };

  /**
   * What holds for all that is not said here.
   *
   * Errors: AGW-ADO-30 for an unknown one in the context.
   *
   * @default - the generation that the context key `cdk-gatehouse:defaults` names, otherwise the newest
   */
  readonly gatewayDefaults?: GatewayDefaults;
}
