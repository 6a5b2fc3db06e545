import { routeKeyForm } from '../../../lib/rules/paths/route-key-form';
import { ruleTester } from '../rule-tester';

const route = (RouteKey: string) => ({
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'pets', ProtocolType: 'HTTP' } },
  Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Api' }, RouteKey } },
});

ruleTester(routeKeyForm, {
  valid: [
    { name: 'a method and a path', resources: route('GET /pets/{petId}') },
    { name: 'the root', resources: route('GET /') },
    { name: 'the default route', resources: route('$default') },
  ],
  invalid: [
    { name: 'no path', resources: route('GET'), at: ['Route'], message: "'GET' is given as a route" },
    { name: 'no slash', value: 'GET pets', message: "'GET pets'" },
    { name: 'a slash at the end', value: 'GET /pets/', message: "'GET /pets/'" },
    { name: 'an empty part', value: 'GET /a//b', message: "'GET /a//b'" },
    { name: 'a query string', value: 'GET /a?b=c', message: "'GET /a?b=c'" },
    { name: 'two spaces', value: 'GET  /a', message: "'GET  /a'" },
  ],
});
