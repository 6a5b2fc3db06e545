import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const apiNamed = new Rule<{ readonly hasName: boolean; readonly hasBody: boolean }>({
  id: 'AGW-PATH-10',
  title: 'A REST API without an OpenAPI body has a name',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html',
  allowed: 'a name is required unless a body brings one',
  fix: 'Give the API a name.',
  judge: ({ hasName, hasBody }) => (hasName || hasBody ? undefined : 'the API has no name and no body'),
  *subjects(model) {
    for (const element of model.restApis) {
      const { properties } = element;
      const hasBody = ['Body', 'BodyS3Location', 'CloneFrom'].some((name) => properties.has(name));
      yield { element, value: { hasName: properties.has('Name'), hasBody } };
    }
  },
});
