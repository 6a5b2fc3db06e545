import { ApiKind } from '../../template-model/api-kind';
import { preflightsOf } from '../../template-model/preflights';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const methodSendsOrigin = new Rule<{
  readonly routeKey: string;
  readonly type: string;
  readonly sendsOrigin: boolean;
}>({
  id: 'AGW-CORS-01',
  title: 'Methods behind a preflight answer with Access-Control-Allow-Origin',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'The preflight succeeds, and the browser still keeps the response of the method from the page.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  allowed: 'an integration that is no proxy sends the header only where it is mapped',
  fix: 'Map method.response.header.Access-Control-Allow-Origin in the integration responses; the property cors of GatewayApi does it.',
  judge: ({ routeKey, type, sendsOrigin }) =>
    type.endsWith('_PROXY') || sendsOrigin
      ? undefined
      : `'${routeKey}' has a preflight and sends no Access-Control-Allow-Origin`,
  *subjects(model) {
    const withPreflight = new Set(
      [...preflightsOf(model)].map(({ element }) => `${element.api.logicalId} ${element.path}`),
    );
    for (const { element, properties, api, route, routeKey, type } of restIntegrationsOf(model)) {
      if (type === undefined || route.verb === 'OPTIONS' || route.path === undefined) continue;
      const responses = properties.maps('IntegrationResponses');
      if (responses.length === 0 || !withPreflight.has(`${api.logicalId} ${route.path}`)) continue;
      const sendsOrigin = responses.some((response) => response.map('ResponseParameters').names().some(isOrigin));
      yield { element, value: { routeKey, type, sendsOrigin } };
    }
  },
});

function isOrigin(parameter: string): boolean {
  return parameter.toLowerCase() === 'method.response.header.access-control-allow-origin';
}
