import { Token } from 'aws-cdk-lib';
import { ApiKind } from '../../template-model/api-kind';
import { StageThrottle, throttlesOf } from '../../template-model/stage-throttles';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0 } as const;

export const throttleLimits = new Rule<StageThrottle>({
  id: 'AGW-THR-08',
  title: 'Throttling limits are not negative, and a burst is a whole number',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  bounds,
  allowed: `a rate is ${bounds.minimum} or more requests a second, a burst ${bounds.minimum} or more whole requests`,
  fix: `Choose a limit in that range; ${bounds.minimum} turns every request away.`,
  judge({ stage, rateLimit, burstLimit }) {
    if (rateLimit !== undefined && isWrong(rateLimit)) return `stage '${stage}' has a rateLimit of ${rateLimit}`;
    if (burstLimit !== undefined && (isWrong(burstLimit) || isFraction(burstLimit))) {
      return `stage '${stage}' has a burstLimit of ${burstLimit}`;
    }
    return undefined;
  },
  subjects: throttlesOf,
});

function isWrong(limit: number): boolean {
  return !Token.isUnresolved(limit) && !(limit >= bounds.minimum);
}

function isFraction(limit: number): boolean {
  return !Token.isUnresolved(limit) && !Number.isInteger(limit);
}
