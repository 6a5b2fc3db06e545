import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const modelName = new Rule<string>({
  id: 'AGW-MAP-06',
  title: 'The name of a model is alphanumeric',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the model.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
  allowed: 'a name has letters and digits only',
  fix: 'Rename the model.',
  judge: (name) => (/^[A-Za-z0-9]+$/.test(name) ? undefined : `'${name}' is given as the name of a model`),
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::Model')) {
      const value = element.properties.string('Name');
      if (value !== undefined) yield { element, value };
    }
  },
});
