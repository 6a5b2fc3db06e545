import { declaredCanarySettings } from '../../../lib/rules/canaries/declared-canary-settings';
import { ruleTester } from '../rule-tester';

ruleTester(declaredCanarySettings, {
  valid: [{ name: 'none', value: { stage: 'prod', settings: [] } }],
  invalid: [
    {
      name: 'alarms and a bake time',
      value: { stage: 'prod', settings: ['alarms', 'bakeTime'] },
      message: "the canary of stage 'prod' has a fixed share, and alarms, bakeTime",
    },
  ],
});
