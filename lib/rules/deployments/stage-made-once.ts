import { ApiKind } from '../../template-model/api-kind';
import { sideStagesOf } from '../../template-model/side-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageMadeOnce = new Rule<{ readonly stage: string; readonly deployment: string }>({
  id: 'AGW-DEP-05',
  title: 'A deployment names no stage that has a resource of its own',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason:
    'The deployment makes or changes the stage behind the back of its resource, which then finds it there or overwrites it.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-deployment.html',
  allowed: 'a stage is made either by its resource or by a deployment',
  fix: 'Take StageName and StageDescription away from the deployment.',
  judge: ({ stage, deployment }) =>
    `the deployment '${deployment}' names the stage '${stage}', which has a resource of its own`,
  *subjects(model) {
    for (const { element, resource, stage, isCanary } of sideStagesOf(model)) {
      if (!resource || isCanary || resource.properties.has('CanarySetting')) continue;
      yield { element, value: { stage, deployment: element.logicalId } };
    }
  },
});
