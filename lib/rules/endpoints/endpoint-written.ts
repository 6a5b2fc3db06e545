import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const fix =
  'Write EDGE for an API that is deployed, which is what it is now: REGIONAL would move its callers. Write REGIONAL for a new one.';

const forImport =
  'Write it as EndpointConfiguration, and as endpointConfigurationTypes in the Parameters of the import.';

export const endpointWritten = new Rule<{ readonly hasEndpoint: boolean; readonly isImported: boolean }>({
  id: 'AGW-EP-02',
  title: 'An API says which endpoint type it has',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'Without one it is edge-optimized, which changes headers and cookies on the way and suits few APIs.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
  allowed: 'an API without one is EDGE',
  fix,
  judge({ hasEndpoint, isImported }) {
    if (hasEndpoint) return undefined;
    const given = 'the API has no endpoint type';
    return isImported ? { given, fix: `${forImport} ${fix}` } : given;
  },
  *subjects(model) {
    for (const api of model.restApis) {
      const { properties } = api;
      const isParameter =
        properties.isUnresolved('Parameters') || properties.map('Parameters').has('endpointConfigurationTypes');
      const isImported = properties.has('Body') || properties.has('BodyS3Location');
      yield {
        element: api,
        value: { hasEndpoint: properties.has('EndpointConfiguration') || isParameter, isImported },
      };
    }
  },
});
