import { ACCOUNT_THROTTLE, USUAL_ACCOUNT_THROTTLE } from '../../template-model/account-throttle';
import { ApiKind } from '../../template-model/api-kind';
import { StageElement } from '../../template-model/elements';
import { PlanStage, planNameOf, planStagesOf } from '../../template-model/plan-stages';
import { referenceOf } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const planLimitWithinStage = new Rule<{
  readonly plan: string;
  readonly limit: 'rateLimit' | 'burstLimit';
  readonly ofPlan: number;
  /** The highest limit of a route in a stage of the plan. */
  readonly ofStages: number;
}>({
  id: 'AGW-KEY-31',
  title: "A usage plan's limit lies within the limits of its stages",
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The stage turns requests away before the plan does, for all keys together.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  allowed: 'a limit of a plan takes effect below that of its stages',
  fix: 'Lower the limit of the plan, or raise that of the stage.',
  judge: ({ plan, limit, ofPlan, ofStages }) =>
    ofPlan > ofStages
      ? `the usage plan '${plan}' has a ${limit} of ${ofPlan}, and no stage of it, nor the account, lets more than ${ofStages} through`
      : undefined,
  *subjects(model) {
    const listed = [...planStagesOf(model)];
    for (const element of model.usagePlans) {
      const stages = listed.filter((stage) => stage.element === element).map(stageOf);
      if (stages.length === 0 || stages.includes(undefined)) continue;
      for (const [limit, name] of [
        ['rateLimit', 'RateLimit'],
        ['burstLimit', 'BurstLimit'],
      ] as const) {
        const ofPlan = element.properties.map('Throttle').number(name);
        const ofStages = Math.max(...stages.map((stage) => highestOf(stage!, limit)));
        if (ofPlan !== undefined) yield { element, value: { plan: planNameOf(element), limit, ofPlan, ofStages } };
      }
    }
  },
});

function stageOf({ api, properties }: PlanStage): StageElement | undefined {
  const stageId = referenceOf(properties.raw('Stage'));
  const name = properties.string('Stage');
  return api?.stages.find(
    ({ logicalId, stageName }) => logicalId === stageId || (name !== undefined && stageName === name),
  );
}

/** The highest limit of a stage; where it has none, or one that is not written out, that of the account. */
function highestOf({ metadata, properties }: StageElement, limit: 'rateLimit' | 'burstLimit'): number {
  const ofAccount = metadata?.map(ACCOUNT_THROTTLE).number(limit) ?? USUAL_ACCOUNT_THROTTLE[limit];
  const name = limit === 'rateLimit' ? 'ThrottlingRateLimit' : 'ThrottlingBurstLimit';
  const limits = properties.maps('MethodSettings').map((setting) => setting.number(name) ?? Infinity);
  return Math.min(ofAccount, limits.length > 0 ? Math.max(...limits) : Infinity);
}
