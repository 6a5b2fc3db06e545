import { ApiKind } from '../../template-model/api-kind';
import { planStagesOf } from '../../template-model/plan-stages';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctPlanStage = new Rule<{ readonly plan: string; readonly times: number }>({
  id: 'AGW-KEY-19',
  title: 'A usage plan lists a stage once',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'One of the two is dropped with its limits, or the service refuses the plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'a stage stands in a plan once',
  fix: 'Join the two.',
  judge: ({ plan, times }) => (times > 1 ? `the usage plan '${plan}' lists a stage ${times} times` : undefined),
  *subjects(model) {
    const listed = occurrencesOf(planStagesOf(model), ({ element, identity }) =>
      identity === undefined ? undefined : `${element.logicalId} ${identity}`,
    );
    for (const { subject, times } of listed) {
      yield { element: subject.element, value: { plan: subject.plan, times } };
    }
  },
});
