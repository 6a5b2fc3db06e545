import { ApiKind } from '../../template-model/api-kind';
import { shiftsOf } from '../../template-model/canary-shifts';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const shiftWatched = new Rule<{ readonly stage: string; readonly steps: string; readonly alarms: string }>({
  id: 'AGW-CAN-26',
  title: 'Alarms watch a shift of traffic',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'Without an alarm nothing ends the shift of a broken release: it only breaks more slowly.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'a shift has an alarm',
  fix: 'Set alarms: CanaryAlarms.defaults(), or CanaryAlarms.of(yours).',
  judge: ({ alarms, stage, steps }) =>
    alarms === '[]' && steps !== '[]' ? `the traffic of stage '${stage}' shifts, and no alarm watches it` : undefined,
  *subjects(model) {
    for (const { element, properties, stage } of shiftsOf(model)) {
      const [steps, alarms] = [properties.string('Steps'), properties.string('AlarmNames')];
      if (steps !== undefined && alarms !== undefined) yield { element, value: { stage, steps, alarms } };
    }
  },
});
