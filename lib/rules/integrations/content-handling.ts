import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { conversions: ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'] } as const;

export const contentHandling = new Rule<{ conversion: string; routeKey: string }>({
  id: 'AGW-INT-33',
  title: `Content handling is ${bounds.conversions.join(' or ')}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html',
  bounds,
  allowed: `API Gateway knows ${bounds.conversions.join(' and ')}`,
  fix: 'Use one of the two, or leave it out to pass the body on as it is.',
  judge: ({ conversion, routeKey }) =>
    bounds.conversions.some((known) => known === conversion)
      ? undefined
      : `'${routeKey}' has the content handling '${conversion}'`,
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      for (const part of [properties, ...properties.maps('IntegrationResponses')]) {
        const conversion = part.string('ContentHandling');
        if (conversion !== undefined) yield { element, value: { conversion, routeKey } };
      }
    }
  },
});
