import { ApiKind } from '../../template-model/api-kind';
import { StageThrottle, throttlesOf } from '../../template-model/stage-throttles';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { nothing: 0 } as const;

export const zeroBesideLimit = new Rule<StageThrottle>({
  id: 'AGW-THR-09',
  title: `The rate and the burst of a throttle are both ${bounds.nothing} or both more`,
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Every request is turned away with status 429, though the other limit says otherwise.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  bounds,
  allowed: `a limit of ${bounds.nothing} lets nothing through, whatever the other is`,
  fix: `Give both limits, or set both to ${bounds.nothing} to turn requests away.`,
  judge({ stage, rateLimit, burstLimit }) {
    if (rateLimit === undefined || burstLimit === undefined) return undefined;
    return (rateLimit === bounds.nothing) === (burstLimit === bounds.nothing)
      ? undefined
      : `stage '${stage}' has a rateLimit of ${rateLimit} and a burstLimit of ${burstLimit}`;
  },
  subjects: throttlesOf,
});
