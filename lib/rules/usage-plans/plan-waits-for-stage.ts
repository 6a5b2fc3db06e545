import { ApiKind } from '../../template-model/api-kind';
import { planStagesOf } from '../../template-model/plan-stages';
import { identityOf } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const planWaitsForStage = new Rule<{ readonly plan: string; readonly stage: string; readonly waits: boolean }>({
  id: 'AGW-KEY-18',
  title: 'A usage plan is made after its stages',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'CloudFormation may make the plan first, and the service refuses a plan with a stage that is not there.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-usageplan-apistage.html',
  allowed: 'a plan that lists a stage depends on it',
  fix: 'Refer to the stage instead of writing its name, or add a DependsOn.',
  judge: ({ plan, stage, waits }) =>
    waits ? undefined : `the usage plan '${plan}' lists the stage '${stage}' and does not wait for it`,
  *subjects(model) {
    for (const { element, plan, properties, api } of planStagesOf(model)) {
      const name = identityOf(properties.raw('Stage'));
      const stage = api?.stages.find(({ properties: own }) => identityOf(own.raw('StageName')) === name);
      if (name === undefined || !stage) continue;
      yield { element, value: { plan, stage: stage.logicalId, waits: model.isMadeAfter(element, stage) } };
    }
  },
});
