import { canaryAlarmsNeedLog } from '../../../lib/rules/canaries/canary-alarms-need-log';
import { ruleTester } from '../rule-tester';

ruleTester(canaryAlarmsNeedLog, {
  valid: [{ name: 'JSON', value: { stage: 'prod', hasJsonLog: true } }],
  invalid: [
    {
      name: 'something else',
      value: { stage: 'prod', hasJsonLog: false },
      message: "stage 'prod' has another access log",
    },
  ],
});
