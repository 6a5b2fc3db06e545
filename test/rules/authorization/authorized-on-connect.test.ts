import { authorizedOnConnect } from '../../../lib/rules/authorization/authorized-on-connect';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(authorizedOnConnect, {
  valid: [
    {
      name: 'the connection',
      resources: v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: '$connect', AuthorizationType: 'AWS_IAM' }] }),
    },

    {
      name: 'a message that everybody sends who is connected',
      resources: v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: 'join', AuthorizationType: 'NONE' }] }),
    },
    {
      name: 'a route of an HTTP API',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /', AuthorizationType: 'AWS_IAM' }] }),
    },
  ],
  invalid: [
    {
      name: 'a message',
      resources: v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: 'join', AuthorizationType: 'AWS_IAM' }] }),
      at: ['Route'],
      message: "'join' has the authorization type AWS_IAM",
    },

    {
      name: 'the end of a connection',
      resources: v2Api('WEBSOCKET', {
        Route: ['Route', { RouteKey: '$disconnect', AuthorizationType: 'CUSTOM', AuthorizerId: 'abc' }],
      }),
      at: ['Route'],
      message: "'$disconnect' has the authorization type CUSTOM",
    },
  ],
});
