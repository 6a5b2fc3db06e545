import { apiKeyId } from '../../../lib/rules/usage-plans/api-key-id';
import { ruleTester } from '../rule-tester';

const binding = (KeyId: unknown) => ({
  Binding: {
    Type: 'AWS::ApiGateway::UsagePlanKey',
    Properties: { KeyId, UsagePlanId: 'p1', KeyType: 'API_KEY' },
  },
});

ruleTester(apiKeyId, {
  valid: [
    { name: 'an id', resources: binding('a1b2c3d4e5') },
    { name: 'a key of the template', resources: binding({ Ref: 'Key' }) },
    { name: 'an import', resources: binding({ 'Fn::ImportValue': 'KeyId' }) },
  ],
  invalid: [
    {
      name: 'an ARN',
      resources: binding('arn:aws:apigateway:eu-west-1::/apikeys/abc'),
      at: ['Binding'],
      message: "'arn:aws:apigateway:eu-west-1::/apikeys/abc' is given as the id of an API key",
    },
    { name: 'nothing', resources: binding(''), at: ['Binding'], message: 'an empty id is given' },
  ],
});
