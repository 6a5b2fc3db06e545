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
    {
      name: 'one of aws-cdk-lib beside that of a stage set',
      resources: { ApiAccount: account(), ApiGatewayAccountAccount0BD0A4F9: account() },
      at: ['ApiGatewayAccountAccount0BD0A4F9'],
      message: 'give the StageSet `cloudWatchRole: AccountCloudWatchRole.existing()`',
    },
  ],
});
