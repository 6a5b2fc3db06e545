import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const modelContentType = new Rule<string>({
  id: 'AGW-MAP-19',
  title: 'The content type of a model is a media type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the model, or no request ever meets it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
  allowed: 'a content type has a type and a subtype, such as application/json',
  fix: 'Write the media type in full.',
  judge: (contentType) =>
    /^[\w.+*-]+\/[\w.+*-]+(\s*;.*)?$/.test(contentType) ? undefined : `'${contentType}' is given as a content type`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::Model')) {
      const value = element.properties.string('ContentType');
      if (value !== undefined) yield { element, value };
    }
  },
});
