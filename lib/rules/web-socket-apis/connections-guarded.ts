import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { route: '$connect' } as const;

export const connectionsGuarded = new Rule<{
  readonly api: string;
  /** The type of the API's authorizer. */
  readonly type: string;
  readonly routeKeys: readonly string[];
}>({
  id: 'AGW-WS-25',
  title: `A WebSocket API with an authorizer has the route ${bounds.route}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'Authorizers guard that route alone; without it everybody connects.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html',
  bounds,
  allowed: `an authorizer guards the route ${bounds.route}`,
  fix: `Add the route ${bounds.route}, or say authorizer: GatewayAuthorizer.publicAccess().`,
  judge: ({ api, routeKeys, type }) =>
    type === 'NONE' || routeKeys.includes(bounds.route)
      ? undefined
      : `'${api}' has an authorizer of type ${type} and no route for it`,
  *subjects() {},
});
