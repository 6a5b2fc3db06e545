import { webSocketRouteKey } from '../../../lib/rules/web-socket-apis/web-socket-route-key';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (RouteKey: string) => v2Api('WEBSOCKET', { Route: ['Route', { RouteKey }] });

ruleTester(webSocketRouteKey, {
  valid: [
    { name: 'connections', resources: route('$connect') },
    { name: 'messages', resources: route('join') },
    { name: 'messages with two words', resources: route('chat/join') },
    { name: 'the methods of an HTTP API', resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /a' }] }) },
  ],
  invalid: [
    { name: 'a misspelt key', resources: route('$conect'), at: ['Route'], message: "'$conect' is given as the key" },
    { name: 'a method and a path', resources: route('GET /a'), at: ['Route'], message: "'GET /a' is given as the key" },
    { name: 'nothing', resources: route(''), at: ['Route'], message: "'' is given as the key" },
  ],
});
