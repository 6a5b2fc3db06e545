import { ApiKind } from '../../template-model/api-kind';
import { planNameOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const throttleLetsRequestsThrough = new Rule<{
  readonly plan: string;
  readonly rateLimit: number;
  readonly burstLimit: number;
}>({
  id: 'AGW-KEY-41',
  title: 'A usage plan that lets requests through has a burst',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The burst is how many requests the bucket holds, so none ever passes.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  allowed: 'a rate above nothing takes effect with a burst above nothing',
  fix: 'Raise the burst; to shut keys out, disable them.',
  judge: ({ plan, rateLimit, burstLimit }) =>
    rateLimit > 0 && burstLimit === 0
      ? `the usage plan '${plan}' has the rate ${rateLimit} and the burst ${burstLimit}`
      : undefined,
  *subjects(model) {
    for (const element of model.usagePlans) {
      const throttle = element.properties.map('Throttle');
      const rateLimit = throttle.number('RateLimit');
      const burstLimit = throttle.number('BurstLimit');
      if (rateLimit === undefined || burstLimit === undefined) continue;
      yield { element, value: { plan: planNameOf(element), rateLimit, burstLimit } };
    }
  },
});
