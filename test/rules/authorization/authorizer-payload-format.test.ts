import { authorizerPayloadFormat } from '../../../lib/rules/authorization/authorizer-payload-format';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(authorizerPayloadFormat, {
  valid: [
    {
      name: 'format 2.0 with simple answers',
      resources: v2Api('HTTP', {
        A: [
          'Authorizer',
          { Name: 'a', AuthorizerType: 'REQUEST', AuthorizerPayloadFormatVersion: '2.0', EnableSimpleResponses: true },
        ],
      }),
    },
    {
      name: 'a WebSocket API',
      resources: v2Api('WEBSOCKET', { A: ['Authorizer', { Name: 'a', AuthorizerType: 'REQUEST' }] }),
    },
    { name: 'JWT', resources: v2Api('HTTP', { A: ['Authorizer', { Name: 'a', AuthorizerType: 'JWT' }] }) },
  ],
  invalid: [
    {
      name: 'none',
      resources: v2Api('HTTP', { A: ['Authorizer', { Name: 'a', AuthorizerType: 'REQUEST' }] }),
      at: ['A'],
      message: "authorizer 'a' has no payload format",
    },
    {
      name: 'simple answers in 1.0',
      resources: v2Api('HTTP', {
        A: [
          'Authorizer',
          { Name: 'a', AuthorizerType: 'REQUEST', AuthorizerPayloadFormatVersion: '1.0', EnableSimpleResponses: true },
        ],
      }),
      at: ['A'],
      message: 'answers simply with format 1.0',
    },
    {
      name: 'one of a WebSocket API',
      resources: v2Api('WEBSOCKET', {
        A: ['Authorizer', { Name: 'a', AuthorizerType: 'REQUEST', AuthorizerPayloadFormatVersion: '1.0' }],
      }),
      at: ['A'],
      message: 'has a payload format',
    },
  ],
});
