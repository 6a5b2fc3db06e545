import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumRate: 1, minimumRequests: 1 } as const;

export const canaryAlarmLimits = new Rule<{
  readonly serverErrorRate: number;
  readonly latencyMilliseconds: number;
  readonly minimumRequests: number;
}>({
  id: 'AGW-CAN-28',
  title: 'The default alarms of a canary can fire, and do not always fire',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'A rate is a share of the responses: 0.05 is 5 %, and more than 1 never happens.',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html',
  bounds,
  allowed: `serverErrorRate is more than 0 and up to ${bounds.maximumRate}, latency more than 0, minimumRequests a whole number from ${bounds.minimumRequests}`,
  fix: 'Choose a value in that range.',
  judge({ latencyMilliseconds, minimumRequests, serverErrorRate }) {
    if (!(serverErrorRate > 0 && serverErrorRate <= bounds.maximumRate)) return `serverErrorRate is ${serverErrorRate}`;
    if (!(latencyMilliseconds > 0)) return `latency is ${latencyMilliseconds} ms`;
    const isCount = Number.isInteger(minimumRequests) && minimumRequests >= bounds.minimumRequests;
    return isCount ? undefined : `minimumRequests is ${minimumRequests}`;
  },
  *subjects() {},
});
