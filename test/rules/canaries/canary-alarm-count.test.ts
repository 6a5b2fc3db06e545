import { canaryAlarmCount } from '../../../lib/rules/canaries/canary-alarm-count';
import { ruleTester } from '../rule-tester';

ruleTester(canaryAlarmCount, {
  valid: [{ name: 'a hundred', value: { stage: 'prod', alarms: 100 } }],
  invalid: [{ name: 'one more', value: { stage: 'prod', alarms: 101 }, message: '101 alarms watch the canary' }],
});
