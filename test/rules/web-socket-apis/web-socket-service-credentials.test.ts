import { webSocketServiceCredentials } from '../../../lib/rules/web-socket-apis/web-socket-service-credentials';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const calls = (service: string, properties: object = {}) =>
  v2Api('WEBSOCKET', {
    Int: [
      'Integration',
      {
        IntegrationType: 'AWS',
        IntegrationUri: { 'Fn::Sub': `arn:aws:apigateway:\${AWS::Region}:${service}:path/123456789012/a` },
        ...properties,
      },
    ],
  });

ruleTester(webSocketServiceCredentials, {
  valid: [
    { name: 'a role', resources: calls('sqs', { CredentialsArn: 'arn:aws:iam::123456789012:role/gateway' }) },
    { name: 'a function', resources: calls('lambda') },
  ],
  invalid: [
    {
      name: 'a queue without a role',
      resources: calls('sqs'),
      at: ['Int'],
      message: "'Int' calls sqs without CredentialsArn; API Gateway needs CredentialsArn",
    },
  ],
});
