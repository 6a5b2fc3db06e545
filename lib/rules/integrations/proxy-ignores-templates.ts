import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const proxyIgnoresTemplates = new Rule<{ type: string; hasTemplates: boolean; routeKey: string }>({
  id: 'AGW-INT-24',
  title: 'A proxy integration has no mapping templates',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The request goes to the backend as it came, and the response to the caller as the backend gave it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html',
  allowed: 'templates are used by AWS, HTTP and MOCK integrations and ignored by AWS_PROXY and HTTP_PROXY',
  fix: 'Leave the templates out, or use the type without _PROXY.',
  judge: ({ type, hasTemplates, routeKey }) =>
    hasTemplates && type.endsWith('_PROXY')
      ? `the ${type} integration of '${routeKey}' has mapping templates`
      : undefined,
  *subjects(model) {
    for (const { element, properties, routeKey, type } of restIntegrationsOf(model)) {
      if (type === undefined) continue;
      const hasTemplates =
        properties.map('RequestTemplates').names().length > 0 ||
        properties
          .maps('IntegrationResponses')
          .some((response) => response.map('ResponseTemplates').names().length > 0);
      yield { element, value: { type, hasTemplates, routeKey } };
    }
  },
});
