import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumIntervalMinutes: 1, maximumMinutes: 50 } as const;

export const canarySteps = new Rule<{
  readonly stage: string;
  readonly percents: readonly number[];
  readonly intervalMinutes: number;
  readonly bakeMinutes: number;
}>({
  id: 'AGW-CAN-16',
  title: `A shift of traffic grows from step to step, and is over within ${bounds.maximumMinutes} minutes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason:
    'CloudFormation waits an hour for a custom resource. A shift that went on after it would be one of which CloudFormation knows nothing: ' +
    'a rollback would not stop it.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html',
  bounds,
  allowed: `steps grow from more than 0 percent to at most 100, an interval is ${bounds.minimumIntervalMinutes} minute or more, and steps and bakeTime together take at most ${bounds.maximumMinutes} minutes`,
  fix: 'Take fewer or shorter steps; for a canary of hours or days, declare its share: CanaryTraffic.percent(…).',
  judge: ({ stage, percents, intervalMinutes, bakeMinutes }) => {
    const fix = 'Name at least one share, each larger than the one before.';
    if (percents.length === 0) return { given: `the canary of stage '${stage}' has no steps`, fix };
    const grows = percents.every((percent, index) => percent > (index === 0 ? 0 : percents[index - 1]));
    if (!grows) return { given: `the steps of the canary of stage '${stage}' are ${percents.join(', ')} percent`, fix };
    if (intervalMinutes < bounds.minimumIntervalMinutes) {
      return `the canary of stage '${stage}' has an interval of ${intervalMinutes} minutes`;
    }
    const total = percents.length * intervalMinutes + bakeMinutes;
    return total > bounds.maximumMinutes ? `the canary of stage '${stage}' takes ${total} minutes` : undefined;
  },
  *subjects() {},
});
