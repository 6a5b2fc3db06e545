import { usagePlanKeyType } from '../../../lib/rules/usage-plans/usage-plan-key-type';
import { ruleTester } from '../rule-tester';

const binding = (KeyType: unknown) => ({
  Binding: { Type: 'AWS::ApiGateway::UsagePlanKey', Properties: { KeyId: 'k', UsagePlanId: 'p', KeyType } },
});

ruleTester(usagePlanKeyType, {
  valid: [
    { name: 'an API key', resources: binding('API_KEY') },
    { name: 'a parameter', resources: binding({ Ref: 'Type' }) },
  ],
  invalid: [{ name: 'a token', resources: binding('TOKEN'), at: ['Binding'], message: "'TOKEN' is given" }],
});
