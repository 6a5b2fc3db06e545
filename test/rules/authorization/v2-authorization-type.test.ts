import { v2AuthorizationType } from '../../../lib/rules/authorization/v2-authorization-type';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(v2AuthorizationType, {
  valid: [
    {
      name: 'JWT',
      resources: v2Api('HTTP', {
        Route: ['Route', { RouteKey: 'GET /', AuthorizationType: 'JWT', AuthorizerId: { Ref: 'A' } }],
      }),
    },
    {
      name: 'IAM',
      resources: v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: '$connect', AuthorizationType: 'AWS_IAM' }] }),
    },
    {
      name: 'a parameter',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /', AuthorizationType: { Ref: 'Type' } }] }),
    },
  ],
  invalid: [
    {
      name: 'JWT of a WebSocket API',
      resources: v2Api('WEBSOCKET', {
        Route: ['Route', { RouteKey: '$connect', AuthorizationType: 'JWT', AuthorizerId: 'a' }],
      }),
      at: ['Route'],
      message: "'$connect' has the authorization type JWT",
    },
    {
      name: 'no authorizer',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /', AuthorizationType: 'CUSTOM' }] }),
      at: ['Route'],
      message: 'CUSTOM and no authorizer',
    },
    {
      name: "a REST API's",
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /', AuthorizationType: 'COGNITO_USER_POOLS' }] }),
      at: ['Route'],
      message: 'COGNITO_USER_POOLS',
    },
  ],
});
