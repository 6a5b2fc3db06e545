import { authorizedOnConnect } from '../../../lib/rules/authorization/authorized-on-connect';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(authorizedOnConnect, {
  valid: [
    {
      name: 'the connection',
      resources: v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: '$connect', AuthorizationType: 'AWS_IAM' }] }),
    },
  ],
  invalid: [
    {
      name: 'a message',
      resources: v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: 'join', AuthorizationType: 'AWS_IAM' }] }),
      at: ['Route'],
      message: "'join' has the authorization type AWS_IAM",
    },
  ],
});
