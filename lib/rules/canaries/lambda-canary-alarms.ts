import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** An alarm that the app makes, and an alias whose shift it is to end. */
export interface AlarmOfAlias {
  readonly alarm: string;
  readonly alarmStack: string;
  readonly alias: string;
  readonly aliasStack: string;
}

export const lambdaCanaryAlarms = new Rule<AlarmOfAlias>({
  id: 'AGW-CAN-34',
  title: 'The alarms of a LambdaCanary stand in the stack of its aliases',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason:
    'An alias and what shifts it name each other, so they are one stack, which cannot wait for the alarms of one that waits for it.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatepolicy.html',
  allowed: 'the alarm stands in the stack of the alias, or is imported by its name',
  fix: 'Make the alarm in that stack, or give it a name and pass Alarm.fromAlarmName(…).',
  judge: ({ alarm, alarmStack, alias, aliasStack }) =>
    alarmStack === aliasStack
      ? undefined
      : `alarm '${alarm}' stands in stack '${alarmStack}', and alias '${alias}' in '${aliasStack}'`,
  *subjects() {},
});
