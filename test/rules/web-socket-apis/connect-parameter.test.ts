import { connectParameter } from '../../../lib/rules/web-socket-apis/connect-parameter';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (RouteKey: string, name: string) =>
  v2Api('WEBSOCKET', { Route: ['Route', { RouteKey, RequestParameters: { [name]: { Required: true } } }] });

ruleTester(connectParameter, {
  valid: [{ name: 'a parameter of a connection', resources: route('$connect', 'route.request.querystring.room') }],
  invalid: [
    {
      name: 'a bare name',
      resources: route('$connect', 'room'),
      at: ['Route'],
      message: "'$connect' has the request parameter 'room'",
    },
    {
      name: 'a parameter of a message',
      resources: route('join', 'route.request.querystring.room'),
      at: ['Route'],
      message: "'join' has the request parameter",
    },
  ],
});
