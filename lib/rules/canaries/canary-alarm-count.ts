import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 100 } as const;

export const canaryAlarmCount = new Rule<{ readonly stage: string; readonly alarms: number }>({
  id: 'AGW-CAN-27',
  title: `At most ${bounds.maximum} alarms watch a shift`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'CloudWatch describes no more by name in one call, and the shift would fail at its first look.',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html',
  bounds,
  allowed: `up to ${bounds.maximum} alarms`,
  fix: 'Put them into a composite alarm.',
  judge: ({ alarms, stage }) =>
    alarms > bounds.maximum ? `${alarms} alarms watch the canary of stage '${stage}'` : undefined,
  *subjects() {},
});
