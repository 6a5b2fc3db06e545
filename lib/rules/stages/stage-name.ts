import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumLength: 1, maximumLength: 128 } as const;

export const stageName = new Rule<string>({
  id: 'AGW-STG-01',
  title: `A stage's name has ${bounds.minimumLength} to ${bounds.maximumLength} letters, digits, hyphens and underscores`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The name is part of the URL; the service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  bounds,
  allowed: `a name has ${bounds.minimumLength} to ${bounds.maximumLength} letters, digits, hyphens and underscores`,
  fix: 'Rename the stage; underscores are safe everywhere.',
  judge: (name) =>
    /^[\w-]+$/.test(name) && name.length <= bounds.maximumLength
      ? undefined
      : `'${name}' is given as the name of a stage`,
  *subjects(model) {
    for (const stage of model.stages) {
      if (stage.resourceType === 'AWS::ApiGateway::Stage' && stage.stageName !== undefined) {
        yield { element: stage, value: stage.stageName };
      }
    }
  },
});
