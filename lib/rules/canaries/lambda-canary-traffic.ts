import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumPercent: 1, maximumPercent: 99, minimumMinutes: 1, maximumMinutes: 2880 } as const;
const { maximumMinutes, maximumPercent, minimumMinutes, minimumPercent } = bounds;

export const lambdaCanaryTraffic = new Rule<{
  readonly percents: readonly number[];
  readonly hasInterval: boolean;
  readonly intervalMinutes: number;
}>({
  id: 'AGW-CAN-22',
  title: 'CodeDeploy shifts in equal steps, or in one',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'CodeDeploy has no other way of shifting.',
  page: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html',
  bounds,
  allowed: `traffic is linear, or has one step and an interval; shares are whole numbers from ${minimumPercent} to ${maximumPercent}, the interval whole minutes from ${minimumMinutes} to ${maximumMinutes}, which is two days`,
  fix: 'Use CanaryTraffic.linear(10, Duration.minutes(1)), or CanaryTraffic.steps([10], Duration.minutes(5)).',
  judge: ({ percents, hasInterval, intervalMinutes }) => {
    if (!hasInterval) return 'the traffic has no interval';
    if (percents.length === 0) return 'the traffic has no steps';
    const [first] = percents;
    const isShare = Number.isInteger(first) && first >= minimumPercent && first <= maximumPercent;
    if (!isShare) return `the first share is ${first} percent`;
    const isEven = percents.every((percent, index) => Math.abs(percent - first * (index + 1)) < 1e-9);
    if (!isEven) return `the steps are ${percents.join(', ')} percent`;
    const isTime =
      Number.isInteger(intervalMinutes) && intervalMinutes >= minimumMinutes && intervalMinutes <= maximumMinutes;
    return isTime ? undefined : `the interval is ${intervalMinutes} minutes`;
  },
  *subjects() {},
});
