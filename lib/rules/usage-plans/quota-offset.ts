import { ApiKind } from '../../template-model/api-kind';
import { planNameOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumByDay: 0, maximumByWeek: 6, maximumByMonth: 27 } as const;

const maximums: { readonly [period: string]: number } = {
  DAY: bounds.maximumByDay,
  WEEK: bounds.maximumByWeek,
  MONTH: bounds.maximumByMonth,
};

export const quotaOffset = new Rule<{ readonly plan: string; readonly period: string; readonly offset: number }>({
  id: 'AGW-KEY-14',
  title: 'The offset of a quota lies within its period',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html',
  bounds,
  allowed:
    `an offset is ${bounds.maximumByDay} by the DAY, ` +
    `0 to ${bounds.maximumByWeek} by the WEEK and 0 to ${bounds.maximumByMonth} by the MONTH`,
  fix: 'Lower the offset, or leave it out.',
  judge({ plan, period, offset }) {
    const maximum = maximums[period];
    if (maximum === undefined || (Number.isInteger(offset) && offset >= 0 && offset <= maximum)) return undefined;
    return `the quota of the usage plan '${plan}' has the offset ${offset} by the ${period}`;
  },
  *subjects(model) {
    for (const element of model.usagePlans) {
      const quota = element.properties.map('Quota');
      const period = quota.string('Period');
      const offset = quota.number('Offset');
      if (period === undefined || offset === undefined) continue;
      yield { element, value: { plan: planNameOf(element), period, offset } };
    }
  },
});
