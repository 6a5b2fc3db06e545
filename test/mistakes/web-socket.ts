import { Queue } from 'aws-cdk-lib/aws-sqs';
import { ApiModel, GatewayAuthorizer, GatewayIntegration, RequestValue } from '../../lib';
import { calls, Mistake } from './mistake';

const routed =
  (routes: (fn: never) => object): Mistake['2'] =>
  ({ fn, webSocket }) => {
    const $connect = calls(fn);
    return webSocket({ $connect, ...routes(fn as never) });
  };
const message = (fn: never, more: object = {}) => ({ integration: calls(fn).integration, ...more });
const selecting =
  (routeSelectionExpression: string): Mistake['2'] =>
  ({ fn, webSocket }) =>
    webSocket({ $connect: calls(fn) }, { routeSelectionExpression });

/** WebSocket APIs. */
export const webSocket: readonly Mistake[] = [
  [
    'a header for the group of a message',
    'warned AGW-WS-34',
    ({ fn, stack, webSocket }) => {
      const queue = new Queue(stack, 'Orders', { fifo: true });
      const integration = GatewayIntegration.sqs(queue, { messageGroupId: RequestValue.header('X-Room') });
      return webSocket({ $connect: calls(fn), send: { integration } });
    },
  ],
  ['a bare name for a selection expression: `action`', 'refused AGW-WS-32', selecting('action')],
  ['a path of JSONPath for one: `$.action`', 'refused AGW-WS-32', selecting('$.action')],
  ['a key without a letter', 'refused AGW-WS-27', routed((fn) => ({ '': message(fn) }))],
  ['a misspelt key: `$conect`', 'refused AGW-WS-27', routed((fn) => ({ $conect: message(fn) }))],
  ['a key of an HTTP API: `GET /a`', 'refused AGW-WS-27', routed((fn) => ({ 'GET /a': message(fn) }))],
  [
    'a bare name of a parameter',
    'refused AGW-WS-28',
    ({ fn, webSocket }) => webSocket({ $connect: calls(fn, { parameters: { room: true } }) }),
  ],
  [
    'a parameter of a message',
    'refused AGW-WS-28',
    routed((fn) => ({ join: message(fn, { parameters: { 'route.request.querystring.room': true } }) })),
  ],
  [
    'a model of a connection',
    'refused AGW-WS-29',
    ({ fn, webSocket }) =>
      webSocket({ $connect: calls(fn, { requestModel: ApiModel.jsonSchema('Join', { type: 'object' }) }) }),
  ],
  [
    'a response to a closed connection',
    'refused AGW-WS-29',
    routed((fn) => ({ $disconnect: message(fn, { returnResponse: true }) })),
  ],
  [
    'an API without routes',
    'refused AGW-WS-30',
    ({ webSocket }) => webSocket({}, { authorizer: GatewayAuthorizer.publicAccess() }),
  ],
  [
    'routes that differ in slashes and hyphens alone',
    'allowed: they are two routes',
    routed((fn) => ({ 'a/b': message(fn), 'a--b': message(fn) })),
  ],
];
