import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const lambdaCanaryTraffic = new Rule<{ readonly percents: readonly number[]; readonly hasInterval: boolean }>({
  id: 'AGW-CAN-22',
  title: 'CodeDeploy shifts in equal steps, or in one',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'CodeDeploy has no other way of shifting.',
  page: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html',
  allowed: 'traffic is linear, or has one step and an interval',
  fix: 'Use CanaryTraffic.linear(…), or CanaryTraffic.steps([10], …).',
  judge: ({ percents, hasInterval }) => {
    if (!hasInterval) return 'the traffic has no interval';
    const isEven = percents.every((percent, index) => Math.abs(percent - percents[0] * (index + 1)) < 1e-9);
    return isEven ? undefined : `the steps are ${percents.join(', ')} percent`;
  },
  *subjects() {},
});
