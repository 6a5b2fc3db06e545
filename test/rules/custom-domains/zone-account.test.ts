import { Aws } from 'aws-cdk-lib';
import { zoneAccount } from '../../../lib/rules/custom-domains/zone-account';
import { ruleTester } from '../rule-tester';

const zone = { domain: 'a.example.com', account: '1', zoneAccount: '1' };

ruleTester(zoneAccount, {
  valid: [
    { name: 'the same account', value: zone },
    { name: 'an account that only CloudFormation knows', value: { ...zone, account: Aws.ACCOUNT_ID } },
  ],
  invalid: [
    {
      name: 'another account',
      value: { ...zone, zoneAccount: '2' },
      message: "the hosted zone of 'a.example.com' is of account 2, and the stack of account 1",
    },
  ],
});
