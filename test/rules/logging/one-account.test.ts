import { oneAccount } from '../../../lib/rules/logging/one-account';
import { ruleTester } from '../rule-tester';

const account = (Condition?: string) => ({
  Type: 'AWS::ApiGateway::Account',
  Condition,
  Properties: { CloudWatchRoleArn: { Ref: 'RoleArn' } },
});

ruleTester(oneAccount, {
  valid: [
    { name: 'one', resources: { Account: account() } },
    { name: 'one of two conditions', resources: { First: account('IsProd'), Second: account('IsTest') } },
  ],
  invalid: [
    {
      name: 'two',
      resources: { First: account(), Second: account() },
      at: ['Second'],
      message: "'Second' sets what 'First' sets",
    },
  ],
});
