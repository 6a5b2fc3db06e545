import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const FORMS = {
  request: /^integration\.request\.(header|multivalueheader|querystring|multivaluequerystring|path)\.\S+$/,
  response: /^method\.response\.(header|multivalueheader)\.\S+$/,
} as const;

export const mappingTarget = new Rule<{
  readonly routeKey: string;
  readonly target: string;
  readonly of: 'request' | 'response';
}>({
  id: 'AGW-MAP-21',
  title: 'A parameter is mapped to where it goes, by its full name',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping.html',
  allowed:
    'a request is mapped to integration.request.header.NAME (or querystring, path), a response to method.response.header.NAME',
  fix: "Write it in full, such as 'method.response.header.X-Id'.",
  judge: ({ of, routeKey, target }) =>
    FORMS[of].test(target) ? undefined : `'${routeKey}' maps a parameter of the ${of} to '${target}'`,
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      for (const target of properties.map('RequestParameters').names()) {
        yield { element, value: { routeKey, target, of: 'request' } };
      }
      const responses = properties.maps('IntegrationResponses');
      for (const target of responses.flatMap((response) => response.map('ResponseParameters').names())) {
        yield { element, value: { routeKey, target, of: 'response' } };
      }
    }
  },
});
