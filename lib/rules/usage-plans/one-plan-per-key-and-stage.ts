import { ApiKind } from '../../template-model/api-kind';
import { PlanKey, planKeysOf } from '../../template-model/plan-keys';
import { planStagesOf } from '../../template-model/plan-stages';
import { TemplateModel } from '../../template-model/template-model';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface KeyOfStage {
  readonly keyName: string;
  readonly times: number;
  /** The names of the plans, where they are known. */
  readonly plans?: readonly string[];
}

export const onePlanPerKeyAndStage = new Rule<KeyOfStage>({
  id: 'AGW-KEY-11',
  title: 'An API key is in one usage plan for each stage',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses to bind the key to the second plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'the usage plans of a key list different stages',
  fix: 'Bind the key to one of the plans, or make a key for each.',
  judge({ keyName, times, plans }) {
    if (times < 2) return undefined;
    const where = plans ? `, by ${plans.map((plan) => `the plan '${plan}'`).join(' and by ')}` : '';
    return `the API key '${keyName}' is bound ${times} times for the same stage${where}`;
  },
  *subjects(model) {
    const opened = occurrencesOf(openedStagesOf(model), ({ key, stage }) => `${key} ${stage}`);
    for (const { subject, times } of opened) {
      yield { element: subject.element, value: { keyName: subject.keyName, times } };
    }
  },
});

/** Every stage that a binding opens for its key. */
function* openedStagesOf(model: TemplateModel): Iterable<PlanKey & { readonly stage: string }> {
  const listed = [...planStagesOf(model)];
  for (const planKey of planKeysOf(model)) {
    const stages = listed.filter(({ element }) => element === planKey.planElement).map(({ identity }) => identity);
    for (const stage of new Set(stages)) if (stage !== undefined) yield { ...planKey, stage };
  }
}
