import { currentVersionNeedsFunction } from '../../../lib/rules/stage-variables/current-version-needs-function';
import { ruleTester } from '../rule-tester';

ruleTester(currentVersionNeedsFunction, {
  valid: [{ name: 'a function of the app', value: { stage: 'prod', handler: 'App/List', isMadeHere: true } }],
  invalid: [
    {
      name: 'an imported function',
      value: { stage: 'prod', handler: 'App/List', isMadeHere: false },
      message: "stage 'prod' calls the current version of 'App/List', which is imported",
    },
  ],
});
