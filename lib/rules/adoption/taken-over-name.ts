import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const takenOverName = new Rule<{ readonly stage: string; readonly taken: string }>({
  id: 'AGW-ADO-11',
  title: 'A stage that is taken over keeps its name',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Another name is another stage with another address, and CloudFormation deletes the one that is there.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html',
  allowed: 'a stage is taken over under the name that it has',
  fix: 'Name the stage of the set as the one that it takes over.',
  judge: ({ stage, taken }) =>
    stage === taken ? undefined : `stage '${stage}' takes over a stage of the name '${taken}'`,
  *subjects() {},
});
