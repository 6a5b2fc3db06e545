import { apiKeySelectionExpression } from '../../../lib/rules/usage-plans/api-key-selection-expression';
import { ruleTester } from '../rule-tester';

const api = (ApiKeySelectionExpression?: unknown) => ({
  Api: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: { Name: 'pets', ProtocolType: 'WEBSOCKET', ApiKeySelectionExpression },
  },
});

ruleTester(apiKeySelectionExpression, {
  valid: [
    { name: 'none', resources: api() },
    { name: 'the header', resources: api('$request.header.x-api-key') },
    { name: 'the authorizer', resources: api('$context.authorizer.usageIdentifierKey') },
    { name: 'a parameter', resources: api({ Ref: 'Expression' }) },
  ],
  invalid: [
    { name: 'the body', resources: api('$request.body.key'), at: ['Api'], message: "'$request.body.key' is given" },
  ],
});
