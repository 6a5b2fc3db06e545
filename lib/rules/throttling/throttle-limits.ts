import { Token } from 'aws-cdk-lib';
import { ApiKind } from '../../gateway-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0 } as const;

export interface ThrottleValue {
  readonly stage: string;
  readonly rateLimit?: number;
  readonly burstLimit?: number;
}

export const throttleLimits = new Rule<ThrottleValue>({
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
  *subjects(model) {
    for (const stage of model.stages) {
      for (const setting of stage.properties.maps('MethodSettings')) {
        const rateLimit = setting.number('ThrottlingRateLimit');
        const burstLimit = setting.number('ThrottlingBurstLimit');
        yield { element: stage, value: { stage: stage.stageName ?? '', rateLimit, burstLimit } };
      }
    }
  },
});

function isWrong(limit: number): boolean {
  return !Token.isUnresolved(limit) && !(limit >= bounds.minimum);
}

function isFraction(limit: number): boolean {
  return !Token.isUnresolved(limit) && !Number.isInteger(limit);
}
