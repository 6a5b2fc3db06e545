import { ApiKind } from '../../template-model/api-kind';
import { planNameOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0 } as const;

export const quotaLimit = new Rule<{ readonly plan: string; readonly limit: number }>({
  id: 'AGW-KEY-30',
  title: 'The limit of a quota is a whole number and not negative',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html',
  bounds,
  allowed: `a limit is ${bounds.minimum} or more whole requests`,
  fix: 'Choose a limit in that range, or leave the quota out for none.',
  judge: ({ plan, limit }) =>
    Number.isInteger(limit) && limit >= bounds.minimum
      ? undefined
      : `the quota of the usage plan '${plan}' has the limit ${limit}`,
  *subjects(model) {
    for (const element of model.usagePlans) {
      const limit = element.properties.map('Quota').number('Limit');
      if (limit !== undefined) yield { element, value: { plan: planNameOf(element), limit } };
    }
  },
});
