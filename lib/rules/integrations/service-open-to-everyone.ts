import { ApiKind } from '../../template-model/api-kind';
import { ApiElement, RouteElement } from '../../template-model/elements';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const serviceOpenToEveryone = new Rule<{ service: string; routeKey: string }>({
  id: 'AGW-INT-27',
  title: 'A route that calls an AWS service directly asks who calls',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Anybody on the internet calls the service with the rights of the execution role.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  allowed: 'such a route should have an authorizer, an API key or a resource policy',
  fix: 'Add an authorizer, or acknowledge this for a route that is public on purpose.',
  judge: ({ service, routeKey }) =>
    service === 'lambda' ? undefined : `'${routeKey}' calls ${service} and is open to everyone`,
  *subjects(model) {
    for (const { element, api, route, routeKey, type, uri } of restIntegrationsOf(model)) {
      const service = serviceUriOf(uri)?.service;
      if (type === 'AWS' && service !== undefined && isOpen(api, route)) {
        yield { element, value: { service, routeKey } };
      }
    }
  },
});

/** An API of another template may have a resource policy there. */
function isOpen(api: ApiElement, route: RouteElement): boolean {
  const mayHavePolicy =
    api.logicalId === '' || api.properties.has('Policy') || api.body?.has('x-amazon-apigateway-policy') === true;
  const isPrivate = api.endpointTypes.includes('PRIVATE');
  return route.authorizationType === 'NONE' && !route.apiKeyRequired && !isPrivate && !mayHavePolicy;
}
