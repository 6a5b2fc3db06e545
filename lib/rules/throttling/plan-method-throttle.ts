import { ApiKind } from '../../template-model/api-kind';
import { Properties } from '../../template-model/properties';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface PlanMethodThrottle {
  readonly routeKey: string;
  readonly limit: 'rateLimit' | 'burstLimit';
  readonly ofMethod: number;
  readonly ofPlan: number;
}

export const planMethodThrottle = new Rule<PlanMethodThrottle>({
  id: 'AGW-THR-07',
  title: 'A usage plan lets no more requests of one method through than of all methods',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: "The limit of the method is never reached, for the plan's own limit goes for each key as a whole.",
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  allowed: 'the limit of a method lies within that of its plan',
  fix: 'Lower the limit of the method, or raise that of the plan.',
  judge: ({ routeKey, limit, ofMethod, ofPlan }) =>
    ofMethod <= ofPlan ? undefined : `'${routeKey}' has a ${limit} of ${ofMethod} in a plan of ${ofPlan}`,
  *subjects(model) {
    for (const element of model.usagePlans) {
      const plan = element.properties.map('Throttle');
      for (const { routeKey, throttle } of methodThrottlesOf(element.properties)) {
        for (const limit of ['rateLimit', 'burstLimit'] as const) {
          const name = limit === 'rateLimit' ? 'RateLimit' : 'BurstLimit';
          const [ofMethod, ofPlan] = [throttle.number(name), plan.number(name)];
          if (ofMethod === undefined || ofPlan === undefined) continue;
          yield { element, value: { routeKey, limit, ofMethod, ofPlan } };
        }
      }
    }
  },
});

/** A plan names its methods as `/pets/GET`. */
function methodThrottlesOf(plan: Properties) {
  return plan.maps('ApiStages').flatMap((stage) => {
    const throttles = stage.map('Throttle');
    return throttles.names().map((method) => ({
      routeKey: method.replace(/^(.*)\/([^/]*)$/, '$2 $1'),
      throttle: throttles.map(method),
    }));
  });
}
