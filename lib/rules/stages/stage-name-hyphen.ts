import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageNameHyphen = new Rule<string>({
  id: 'AGW-STG-17',
  title: 'The name of a stage has no hyphen',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The documents allow it, and deployments with one have been refused.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed: 'letters, digits and underscores are safe everywhere',
  fix: 'Write an underscore in place of the hyphen.',
  judge: (name) => (name.includes('-') ? `a stage is named '${name}'` : undefined),
  *subjects(model) {
    for (const stage of model.stages) {
      if (stage.resourceType !== 'AWS::ApiGateway::Stage' || stage.stageName === undefined) continue;
      yield { element: stage, value: stage.stageName };
    }
  },
});
