import { ApiKind } from '../../template-model/api-kind';
import { planKeysOf } from '../../template-model/plan-keys';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 10 } as const;

export const usagePlansPerKey = new Rule<{ readonly keyName: string; readonly plans: number }>({
  id: 'AGW-KEY-12',
  title: `An API key is in at most ${bounds.maximum} usage plans`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the next one unless the quota of the account is raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `a key is in at most ${bounds.maximum} plans`,
  fix: 'Let one plan list more stages, or have the quota raised.',
  judge: ({ keyName, plans }) =>
    plans > bounds.maximum ? `the API key '${keyName}' is in ${plans} usage plans` : undefined,
  *subjects(model) {
    for (const { subject, times } of occurrencesOf(planKeysOf(model), ({ key }) => key)) {
      yield { element: subject.element, value: { keyName: subject.keyName, plans: times } };
    }
  },
});
