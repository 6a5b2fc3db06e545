import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 128 } as const;

export const webSocketModelName = new Rule<string>({
  id: 'AGW-WS-22',
  title: `The name of a WebSocket API's model has 1 to ${bounds.maximumLength} letters and digits`,
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the model.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-model.html',
  bounds,
  allowed: `a name has 1 to ${bounds.maximumLength} letters and digits`,
  fix: 'Rename the model, here and in RequestModels.',
  judge: (name) =>
    /^[A-Za-z0-9]+$/.test(name) && name.length <= bounds.maximumLength
      ? undefined
      : `'${name}' is given as the name of a model`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGatewayV2::Model')) {
      const value = element.properties.string('Name');
      if (value !== undefined) yield { element, value };
    }
  },
});
