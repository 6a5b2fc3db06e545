import { canaryAlarmsNeedLog } from '../../../lib/rules/canaries/canary-alarms-need-log';
import { ruleTester } from '../rule-tester';

const FIELDS = { stage: '$context.stage', status: '$context.status', latency: '$context.responseLatency' };
const log = (fields: object) => ({ stage: 'prod', hasLogGroup: true, format: JSON.stringify(fields) });

ruleTester(canaryAlarmsNeedLog, {
  valid: [
    { name: 'a JSON log', value: log(FIELDS) },
    { name: 'a JSON log of your own', value: log({ id: '$context.requestId', ...FIELDS }) },
  ],
  invalid: [
    { name: 'a log in words', value: { ...log(FIELDS), format: '$context.requestId' }, message: 'is not JSON' },
    { name: 'a stream', value: { ...log(FIELDS), hasLogGroup: false }, message: 'does not go to CloudWatch Logs' },
    {
      name: 'the status of the integration alone',
      value: log({ ...FIELDS, status: '$context.integration.status' }),
      message: "the access log of stage 'prod' has no field status of $context.status",
    },
  ],
});
