import { ApiKind } from '../../template-model/api-kind';
import { planNameOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { periods: ['DAY', 'WEEK', 'MONTH'] } as const;

export const quotaPeriod = new Rule<{ readonly plan: string; readonly period?: string }>({
  id: 'AGW-KEY-13',
  title: 'A quota counts by the day, the week or the month',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html',
  bounds,
  allowed: `the periods are ${bounds.periods.join(', ')}`,
  fix: 'Choose one of them; for less than a day use a throttle.',
  judge({ plan, period }) {
    if (period === undefined) return `the quota of the usage plan '${plan}' has no period`;
    const isKnown = (bounds.periods as readonly string[]).includes(period);
    return isKnown ? undefined : `the quota of the usage plan '${plan}' has the period '${period}'`;
  },
  *subjects(model) {
    for (const element of model.usagePlans) {
      const quota = element.properties.map('Quota');
      if (quota.names().length === 0 || quota.isUnresolved('Period')) continue;
      yield { element, value: { plan: planNameOf(element), period: quota.string('Period') } };
    }
  },
});
