import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const endpointWritten = new Rule<{ readonly hasEndpoint: boolean; readonly isOpenApi: boolean }>({
  id: 'AGW-EP-02',
  title: 'An API says which endpoint type it has',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Without one it is edge-optimized, which changes headers and cookies on the way and suits few APIs.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
  allowed: 'an API without one is EDGE',
  fix: 'Write REGIONAL, or EDGE where that is meant.',
  judge: ({ hasEndpoint, isOpenApi }) => (hasEndpoint || isOpenApi ? undefined : 'the API has no endpoint type'),
  *subjects(model) {
    for (const api of model.restApis) {
      const hasEndpoint = api.properties.has('EndpointConfiguration') || api.properties.has('Parameters');
      yield { element: api, value: { hasEndpoint, isOpenApi: api.body !== undefined || api.hasHiddenRoutes } };
    }
  },
});
