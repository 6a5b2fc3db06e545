import { v2IdentitySource } from '../../../lib/rules/authorization/v2-identity-source';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(v2IdentitySource, {
  valid: [
    {
      name: 'a header of an HTTP API',
      resources: v2Api('HTTP', { A: ['Authorizer', { Name: 'a', IdentitySource: ['$request.header.Authorization'] }] }),
    },
    {
      name: 'a header of a WebSocket API',
      resources: v2Api('WEBSOCKET', {
        A: ['Authorizer', { Name: 'a', IdentitySource: ['route.request.header.Auth'] }],
      }),
    },
  ],
  invalid: [
    {
      name: "a REST API's",
      resources: v2Api('HTTP', { A: ['Authorizer', { Name: 'a', IdentitySource: ['method.request.header.Auth'] }] }),
      at: ['A'],
      message: "authorizer 'a' has the identity source 'method.request.header.Auth'",
    },
    {
      name: "an HTTP API's",
      resources: v2Api('WEBSOCKET', { A: ['Authorizer', { Name: 'a', IdentitySource: ['$request.header.Auth'] }] }),
      at: ['A'],
      message: "'$request.header.Auth'",
    },
  ],
});
