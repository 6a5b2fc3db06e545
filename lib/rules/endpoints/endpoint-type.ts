import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['EDGE', 'REGIONAL', 'PRIVATE'] } as const;

export const endpointType = new Rule<string>({
  id: 'AGW-EP-04',
  title: 'The endpoint type is EDGE, REGIONAL or PRIVATE',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
  bounds,
  allowed: `the types are ${bounds.types.join(', ')}`,
  fix: 'Use one of them; REGIONAL fits most APIs.',
  judge: (type) =>
    (bounds.types as readonly string[]).includes(type) ? undefined : `'${type}' is given as the endpoint type`,
  *subjects(model) {
    for (const api of model.restApis) {
      for (const value of api.endpointTypes) yield { element: api, value };
    }
  },
});
