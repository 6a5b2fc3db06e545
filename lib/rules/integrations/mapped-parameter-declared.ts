import { ApiKind } from '../../template-model/api-kind';
import { isMethodResource, restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const mappedParameterDeclared = new Rule<{
  readonly routeKey: string;
  readonly source: string;
  readonly declared: readonly string[];
}>({
  id: 'AGW-INT-69',
  title: 'A parameter of the request that an integration maps is one that the method declares',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html',
  allowed:
    'API Gateway takes method.request.path|querystring|header.<name> that RequestParameters of the method declare',
  fix: 'Declare the parameter in the RequestParameters of the method, with true or false for required.',
  judge: ({ declared, routeKey, source }) =>
    declared.includes(source) ? undefined : `the integration of '${routeKey}' maps ${source}`,
  *subjects(model) {
    for (const integration of [...restIntegrationsOf(model)].filter(isMethodResource)) {
      const { element, properties, route, routeKey } = integration;
      if ([properties, route.properties].some((owner) => owner.isUnresolved('RequestParameters'))) continue;
      const declared = route.properties.map('RequestParameters').names();
      const mapped = properties.map('RequestParameters');
      for (const target of mapped.names()) {
        const source = mapped.string(target);
        if (source === undefined || !/^method\.request\.(path|querystring|header)\./.test(source)) continue;
        yield { element, value: { routeKey, source, declared } };
      }
    }
  },
});
