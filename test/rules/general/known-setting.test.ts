import { knownSetting } from '../../../lib/rules/general/known-setting';
import { ruleTester } from '../rule-tester';

const known = ['throttle', 'variables'];

ruleTester(knownSetting, {
  valid: [{ name: 'a setting', value: { where: "stage 'prod'", setting: 'throttle', known } }],
  invalid: [
    {
      name: 'a word of another tool',
      value: { where: "stage 'prod'", setting: 'throttling', known },
      message:
        "stage 'prod' has 'throttling', which is no setting; settings have the names of API.md. Did you mean 'throttle'",
    },
  ],
});
