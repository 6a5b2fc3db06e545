import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpPayloadFormatWritten = new Rule<{ readonly routeKey: string; readonly hasVersion: boolean }>({
  id: 'AGW-HTTP-19',
  title: 'The payload format for a function of an HTTP API is written',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP],
  reason: 'The service asks for it, and the shape of the event that the function gets depends on it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
  allowed: 'an integration with a function says its PayloadFormatVersion',
  fix: "Write '2.0', or '1.0' for a function that was made for a REST API.",
  judge: ({ routeKey, hasVersion }) =>
    hasVersion ? undefined : `the integration of '${routeKey}' has no PayloadFormatVersion`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const isFunction = properties.string('IntegrationType') === 'AWS_PROXY' && !properties.has('IntegrationSubtype');
      if (kind !== ApiKind.HTTP || !isFunction) continue;
      yield { element, value: { routeKey, hasVersion: properties.has('PayloadFormatVersion') } };
    }
  },
});
