import { webSocketAuthorizerType } from '../../../lib/rules/web-socket-apis/web-socket-authorizer-type';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const authorizer = (kind: 'HTTP' | 'WEBSOCKET', AuthorizerType: unknown) =>
  v2Api(kind, { Auth: ['Authorizer', { AuthorizerType, Name: 'users' }] });

ruleTester(webSocketAuthorizerType, {
  valid: [
    { name: 'a function', resources: authorizer('WEBSOCKET', 'REQUEST') },
    { name: 'tokens of an HTTP API', resources: authorizer('HTTP', 'JWT') },
    { name: 'a parameter', resources: authorizer('WEBSOCKET', { Ref: 'Type' }) },
  ],
  invalid: [
    {
      name: 'tokens',
      resources: authorizer('WEBSOCKET', 'JWT'),
      at: ['Auth'],
      message: "authorizer 'users' of a WebSocket API is of type JWT",
    },
  ],
});
