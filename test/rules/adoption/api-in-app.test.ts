import { apiInApp } from '../../../lib/rules/adoption/api-in-app';
import { ruleTester } from '../rule-tester';

ruleTester(apiInApp, {
  valid: [
    { name: 'an API of the app', value: { stageSet: 'Stages', follows: true, isInApp: true } },
    { name: 'releases alone', value: { stageSet: 'Stages', follows: false, isInApp: false } },
  ],
  invalid: [
    {
      name: 'an API of another app',
      value: { stageSet: 'Stages', follows: true, isInApp: false },
      message: "'Stages' deploys an API that the app does not make, and has no redeployOn",
    },
  ],
});
