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
  reason: 'CloudFormation waits an hour for a custom resource, and the end of a shift needs a part of it.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cloudformation-customresource.html',
  bounds,
  allowed: `steps grow, an interval is ${bounds.minimumIntervalMinutes} minute or more, and steps and bakeTime together take at most ${bounds.maximumMinutes} minutes`,
  fix: 'Take fewer or shorter steps.',
  judge: ({ stage, percents, intervalMinutes, bakeMinutes }) => {
    const grows =
      percents.length > 0 && percents.every((percent, index) => index === 0 || percent > percents[index - 1]);
    if (!grows) return `the steps of the canary of stage '${stage}' are ${percents.join(', ')} percent`;
    if (intervalMinutes < bounds.minimumIntervalMinutes) {
      return `the canary of stage '${stage}' has an interval of ${intervalMinutes} minutes`;
    }
    const total = percents.length * intervalMinutes + bakeMinutes;
    return total > bounds.maximumMinutes ? `the canary of stage '${stage}' takes ${total} minutes` : undefined;
  },
  *subjects() {},
});
