import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { httpVerb } from '../paths/http-verb';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const integrationVerb = new Rule<{ readonly where: string; readonly verb: string }>({
  id: 'AGW-INT-81',
  title: 'The method of the call to a backend is one of the verbs that API Gateway knows, in capitals',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  allowed: httpVerb.definition.allowed,
  fix: 'Use one of them.',
  judge({ verb, where }) {
    const problem = httpVerb.problemWith({ verb, routeKey: where });
    return problem && { ...problem, given: `${where} is called by '${verb}'` };
  },
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      const verb = properties.string('IntegrationHttpMethod');
      if (verb !== undefined) yield { element, value: { where: `the backend of '${routeKey}'`, verb } };
    }
    for (const { element, properties, routeKey } of v2IntegrationsOf(model)) {
      const verb = properties.string('IntegrationMethod');
      if (verb !== undefined) yield { element, value: { where: `the backend of '${routeKey}'`, verb } };
    }
  },
});
