import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageDescriptionName = new Rule<{ readonly deployment: string; readonly hasStageName: boolean }>({
  id: 'AGW-DEP-15',
  title: 'A deployment with a StageDescription has a StageName',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'There is no stage that the description could be for.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-deployment.html',
  allowed: 'a StageDescription is for the stage that StageName names',
  fix: 'Describe the stage in an AWS::ApiGateway::Stage.',
  judge: ({ deployment, hasStageName }) =>
    hasStageName ? undefined : `the deployment '${deployment}' has a StageDescription without a StageName`,
  *subjects(model) {
    for (const element of model.deployments) {
      const { logicalId: deployment, properties } = element;
      if (!properties.has('StageDescription')) continue;
      yield { element, value: { deployment, hasStageName: properties.has('StageName') } };
    }
  },
});
