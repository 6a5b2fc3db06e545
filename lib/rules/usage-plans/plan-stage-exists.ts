import { ApiKind } from '../../template-model/api-kind';
import { planStagesOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const planStageExists = new Rule<{
  readonly plan: string;
  readonly stage: string;
  readonly known: readonly string[];
}>({
  id: 'AGW-KEY-32',
  title: 'A usage plan is for stages that the API has',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service finds no such stage and refuses the plan.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'a plan takes the names of stages that are there',
  fix: 'Correct the name; a reference to the stage also makes it first.',
  judge: ({ known, plan, stage }) =>
    known.includes(stage)
      ? undefined
      : `usage plan '${plan}' has the stage '${stage}', and the API has ${known.map((name) => `'${name}'`).join(', ')}`,
  *subjects(model) {
    for (const { api, element, plan, properties } of planStagesOf(model)) {
      const stage = properties.string('Stage');
      const known = api?.stages.map(({ stageName }) => stageName) ?? [];
      // An API whose stages all stand elsewhere may have this one too.
      if (stage === undefined || known.length === 0 || known.includes(undefined)) continue;
      yield { element, value: { plan, stage, known: known.filter((name) => name !== undefined) } };
    }
  },
});
