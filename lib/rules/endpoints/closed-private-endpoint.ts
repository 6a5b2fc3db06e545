import { ApiKind } from '../../gateway-model/api-kind';
import { mappingsOf } from '../custom-domains/mappings';
import { routingRulesOf } from '../custom-domains/routing-rules';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const closedPrivateEndpoint = new Rule<{ readonly isClosed: boolean; readonly hasDomain: boolean }>({
  id: 'AGW-EP-16',
  title: 'A private API without its default endpoint is reached by a custom domain name',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Callers in the VPC get status 403 for the default address, and they have no other.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',

  allowed: 'DisableExecuteApiEndpoint leaves the addresses of custom domain names only',
  fix: 'Map a private custom domain name to the API, or leave the default endpoint open.',
  judge: ({ isClosed, hasDomain }) =>
    isClosed && !hasDomain
      ? 'the default endpoint of the private API is closed, and no domain name of the template leads to it'
      : undefined,
  *subjects(model) {
    const mapped = new Set([...mappingsOf(model), ...routingRulesOf(model)].map(({ api }) => api));
    for (const api of model.restApis) {
      if (!api.endpointTypes.includes('PRIVATE')) continue;
      const isClosed = api.properties.boolean('DisableExecuteApiEndpoint') === true;
      yield { element: api, value: { isClosed, hasDomain: mapped.has(api) } };
    }
  },
});
