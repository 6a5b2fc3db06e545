import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpProxyMethod = new Rule<{ readonly routeKey: string; readonly hasMethod: boolean }>({
  id: 'AGW-INT-30',
  title: 'An integration with an HTTP endpoint has a method',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html',
  allowed: 'IntegrationMethod is required for HTTP_PROXY',
  fix: 'Write the method, or ANY for that of the request.',
  judge: ({ routeKey, hasMethod }) =>
    hasMethod ? undefined : `'${routeKey}' calls an HTTP endpoint without IntegrationMethod`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      if (kind === ApiKind.HTTP && properties.string('IntegrationType') === 'HTTP_PROXY') {
        yield { element, value: { routeKey, hasMethod: properties.has('IntegrationMethod') } };
      }
    }
  },
});
