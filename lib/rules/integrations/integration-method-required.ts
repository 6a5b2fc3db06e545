import { ApiKind } from '../../template-model/api-kind';
import { isMethodResource, restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const integrationMethodRequired = new Rule<{ type: string; httpMethod?: string; routeKey: string }>({
  id: 'AGW-INT-05',
  title: 'Every integration but a mock names the HTTP method of the call to its backend',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  allowed: 'only a MOCK integration goes without IntegrationHttpMethod',
  fix: 'Add IntegrationHttpMethod: POST for a Lambda function, or the verb that the backend expects.',
  judge: ({ type, httpMethod, routeKey }) =>
    type === 'MOCK' || httpMethod ? undefined : `the ${type} integration of '${routeKey}' has no IntegrationHttpMethod`,
  *subjects(model) {
    for (const integration of restIntegrationsOf(model)) {
      const { element, properties, routeKey, type } = integration;
      const isKnown = type !== undefined && !properties.isUnresolved('IntegrationHttpMethod');
      if (!isKnown || !isMethodResource(integration)) continue;
      yield { element, value: { type, httpMethod: properties.string('IntegrationHttpMethod'), routeKey } };
    }
  },
});
