import { Token } from 'aws-cdk-lib';
import { settingGiven } from '../../../lib/rules/general/setting-given';
import { ruleTester } from '../rule-tester';

const stages = { where: "'Stages'", setting: 'stages', expected: 'a map' };

ruleTester(settingGiven, {
  valid: [{ name: 'what only CloudFormation knows', value: { ...stages, given: Token.asString({ Ref: 'Stages' }) } }],
  invalid: [
    { name: 'nothing', value: stages, message: "'Stages' has no stages; stages is a map" },
    {
      name: 'something else',
      value: { ...stages, given: 'a list' },
      message: "'Stages' has a list for stages; stages is a map",
    },
  ],
});
