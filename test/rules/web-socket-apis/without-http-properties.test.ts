import { withoutHttpProperties } from '../../../lib/rules/web-socket-apis/without-http-properties';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

ruleTester(withoutHttpProperties, {
  valid: [
    {
      name: 'a WebSocket API',
      resources: v2Api('WEBSOCKET', {
        Int: ['Integration', { ConnectionType: 'VPC_LINK', ConnectionId: { Ref: 'Link' } }],
      }),
    },
    { name: 'an HTTP API', resources: v2Api('HTTP', { Int: ['Integration', { TlsConfig: {} }] }) },
    { name: 'an absent value', resources: v2Api('WEBSOCKET', {}, { Target: { Ref: 'AWS::NoValue' } }) },
  ],
  invalid: [
    {
      name: 'an import',
      resources: v2Api('WEBSOCKET', {}, { Body: {} }),
      at: ['Api'],
      message: "'Api' of a WebSocket API has Body",
    },
    {
      name: 'an action of a service and a TLS configuration',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationSubtype: 'SQS-SendMessage', TlsConfig: {} }] }),
      at: ['Int'],
      message: 'has IntegrationSubtype and TlsConfig',
    },
    {
      name: 'a cached authorizer',
      resources: v2Api('WEBSOCKET', { Auth: ['Authorizer', { AuthorizerResultTtlInSeconds: 300 }] }),
      at: ['Auth'],
      message: 'has AuthorizerResultTtlInSeconds',
    },
  ],
});
