import { Token } from 'aws-cdk-lib';
import { ApiKind } from '../../template-model/api-kind';
import { planNameOf, planStagesOf } from '../../template-model/plan-stages';
import { Properties } from '../../template-model/properties';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0 } as const;

export const usagePlanThrottle = new Rule<{
  readonly plan: string;
  readonly rateLimit?: number;
  readonly burstLimit?: number;
}>({
  id: 'AGW-KEY-16',
  title: "A usage plan's throttling limits are not negative, and a burst is a whole number",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_ThrottleSettings.html',
  bounds,
  allowed: `a rate is ${bounds.minimum} or more requests a second, a burst ${bounds.minimum} or more whole requests`,
  fix: 'Choose a limit in that range, or leave it out for none.',
  judge({ plan, rateLimit, burstLimit }) {
    if (rateLimit !== undefined && isNegative(rateLimit)) return `the usage plan '${plan}' has the rate ${rateLimit}`;
    const isBurstWrong = burstLimit !== undefined && (isNegative(burstLimit) || isFraction(burstLimit));
    return isBurstWrong ? `the usage plan '${plan}' has the burst ${burstLimit}` : undefined;
  },
  *subjects(model) {
    for (const element of model.usagePlans) {
      yield { element, value: limitsOf(planNameOf(element), element.properties.map('Throttle')) };
    }
    for (const { element, plan, properties } of planStagesOf(model)) {
      const methods = properties.map('Throttle');
      for (const method of methods.names()) yield { element, value: limitsOf(plan, methods.map(method)) };
    }
  },
});

function limitsOf(plan: string, throttle: Properties) {
  return { plan, rateLimit: throttle.number('RateLimit'), burstLimit: throttle.number('BurstLimit') };
}

function isNegative(limit: number): boolean {
  return !Token.isUnresolved(limit) && !(limit >= bounds.minimum);
}

function isFraction(limit: number): boolean {
  return !Token.isUnresolved(limit) && !Number.isInteger(limit);
}
