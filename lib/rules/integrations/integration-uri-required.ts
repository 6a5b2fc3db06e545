import { ApiKind } from '../../template-model/api-kind';
import { isMethodResource, restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const integrationUriRequired = new Rule<{ type: string; hasUri: boolean; routeKey: string }>({
  id: 'AGW-INT-17',
  title: 'Every integration but a mock names its backend by a URI',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'There is nothing to call: the deployment of the API fails.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  allowed: 'only a MOCK integration goes without Uri',
  fix: 'Add the Uri of the function, service action or HTTP endpoint.',
  judge: ({ type, hasUri, routeKey }) =>
    type === 'MOCK' || hasUri ? undefined : `the ${type} integration of '${routeKey}' has no Uri`,
  *subjects(model) {
    for (const integration of restIntegrationsOf(model)) {
      const { element, properties, routeKey, type } = integration;
      // A load balancer behind a VPC link can be named by IntegrationTarget instead.
      const hasUri = properties.has('Uri') || properties.has('IntegrationTarget');
      if (type !== undefined && isMethodResource(integration)) yield { element, value: { type, hasUri, routeKey } };
    }
  },
});
