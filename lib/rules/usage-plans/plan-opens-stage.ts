import { ApiKind } from '../../template-model/api-kind';
import { planKeysOf } from '../../template-model/plan-keys';
import { planNameOf } from '../../template-model/plan-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const planOpensStage = new Rule<{ readonly plan: string; readonly keys: number; readonly hasStages: boolean }>({
  id: 'AGW-KEY-39',
  title: 'A usage plan with keys opens a stage',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'Every request with a key of the plan is answered with status 403.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'the keys of a plan open the stages that it lists, and no others',
  fix: 'List the stages, or take the keys out of the plan.',
  judge: ({ plan, keys, hasStages }) =>
    keys > 0 && !hasStages
      ? `the usage plan '${plan}' has ${keys} ${keys === 1 ? 'key' : 'keys'} and lists no stage`
      : undefined,
  *subjects(model) {
    const bound = [...planKeysOf(model)];
    for (const element of model.usagePlans) {
      if (element.properties.isUnresolved('ApiStages')) continue;
      const keys = bound.filter(({ planElement }) => planElement === element).length;
      const hasStages = (element.properties.list('ApiStages') ?? []).length > 0;
      yield { element, value: { plan: planNameOf(element), keys, hasStages } };
    }
  },
});
