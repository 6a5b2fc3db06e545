import { ApiKind } from '../../template-model/api-kind';
import { planStagesOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 20 } as const;

export const throttledMethodsPerStage = new Rule<{ readonly plan: string; readonly methods: number }>({
  id: 'AGW-KEY-29',
  title: `A usage plan throttles at most ${bounds.maximum} methods of a stage`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the plan unless the quota of the account is raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
  bounds,
  allowed: `a plan has limits of their own for at most ${bounds.maximum} methods of a stage`,
  fix: 'Throttle the whole plan and list the exceptions only, or have the quota raised.',
  judge: ({ plan, methods }) =>
    methods > bounds.maximum ? `the usage plan '${plan}' throttles ${methods} methods of one stage` : undefined,
  *subjects(model) {
    for (const { element, plan, properties } of planStagesOf(model)) {
      yield { element, value: { plan, methods: properties.map('Throttle').names().length } };
    }
  },
});
