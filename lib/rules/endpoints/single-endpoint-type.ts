import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const singleEndpointType = new Rule<readonly string[]>({
  id: 'AGW-EP-03',
  title: 'An API has one endpoint type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
  allowed: 'an API has exactly one',
  fix: 'Choose one; a second API can share the functions.',
  judge: (types) => (types.length > 1 ? `the endpoint types are ${types.join(' and ')}` : undefined),
  *subjects(model) {
    for (const api of model.restApis) yield { element: api, value: api.endpointTypes };
  },
});
