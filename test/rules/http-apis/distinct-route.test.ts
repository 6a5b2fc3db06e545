import { distinctRoute } from '../../../lib/rules/http-apis/distinct-route';
import { httpBody } from '../http-body';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const { Api } = v2Api('HTTP');

const routes = (...keys: readonly unknown[]): { readonly [id: string]: object } =>
  v2Api('HTTP', Object.fromEntries(keys.map((RouteKey, index) => [`Route${index}`, ['Route', { RouteKey }] as const])));

ruleTester(distinctRoute, {
  valid: [
    { name: 'two methods', resources: routes('GET /pets/{id}', 'PUT /pets/{petId}') },
    { name: 'two paths', resources: routes('GET /pets/{id}', 'GET /pets/mine') },
    { name: 'one part and all the rest', resources: routes('GET /pets/{id}', 'GET /pets/{proxy+}') },
    { name: 'two parameters', resources: routes({ Ref: 'Key' }, { Ref: 'Key' }) },
    {
      name: 'two conditions',
      resources: {
        Api,
        Old: { ...routes('GET /pets').Route0, Condition: 'IsOld' },
        New: { ...routes('GET /pets').Route0, Condition: 'IsNew' },
      },
    },
  ],
  invalid: [
    {
      name: 'a route twice',
      resources: routes('GET /pets', 'GET /pets'),
      at: ['Route1'],
      message: "'GET /pets' is there 2 times",
    },
    {
      name: 'another name for a variable',
      resources: routes('GET /pets/{id}/toys', 'GET /pets/{petId}/toys'),
      at: ['Route1'],
      message: "'GET /pets/{petId}/toys' is there 2 times",
    },
    {
      name: 'another name in an OpenAPI body',
      resources: httpBody({ '/pets/{id}': { get: {} }, '/pets/{petId}': { get: {} } }),
      at: ['Api'],
      message: "'GET /pets/{petId}'",
    },
    {
      name: 'a message twice',
      resources: v2Api('WEBSOCKET', { One: ['Route', { RouteKey: 'join' }], Two: ['Route', { RouteKey: 'join' }] }),
      at: ['Two'],
      message: "'join' is there 2 times",
    },
  ],
});
