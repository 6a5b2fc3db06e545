import { ApiKind } from '../../template-model/api-kind';
import { planNameOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const methodThrottleNeedsPlanThrottle = new Rule<{
  readonly plan: string;
  readonly methods: number;
  readonly hasThrottle: boolean;
}>({
  id: 'AGW-KEY-21',
  title: 'A usage plan that throttles methods has a throttle of its own',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service may refuse the plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  allowed: 'limits of methods stand beside a limit of the plan',
  fix: 'Give the plan a throttle; the highest limit of its methods changes nothing.',
  judge: ({ plan, methods, hasThrottle }) =>
    methods > 0 && !hasThrottle
      ? `the usage plan '${plan}' throttles ${methods} methods and has no throttle`
      : undefined,
  *subjects(model) {
    for (const element of model.usagePlans) {
      const { properties } = element;
      const throttled = properties.maps('ApiStages').flatMap((stage) => stage.map('Throttle').names());
      const plan = planNameOf(element);
      yield { element, value: { plan, methods: throttled.length, hasThrottle: properties.has('Throttle') } };
    }
  },
});
