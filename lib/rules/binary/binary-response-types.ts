import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const binaryResponseTypes = new Rule<{ readonly routeKey: string; readonly hasBinaryTypes: boolean }>({
  id: 'AGW-BIN-05',
  title: 'A response that is made bytes comes from an API with binary media types',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Without binary media types, API Gateway takes every payload for text, and decodes this one from base64.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html',
  allowed: 'CONVERT_TO_BINARY passes bytes on whose type is among BinaryMediaTypes',
  fix: 'Add the media type of the payload to the BinaryMediaTypes, or acknowledge this where the backend sends base64.',
  judge: ({ routeKey, hasBinaryTypes }) =>
    hasBinaryTypes ? undefined : `'${routeKey}' makes its response bytes, and the API has no binary media types`,
  *subjects(model) {
    for (const { api, element, properties, routeKey } of restIntegrationsOf(model)) {
      const handlings = properties.maps('IntegrationResponses').map((response) => response.string('ContentHandling'));
      if (!handlings.includes('CONVERT_TO_BINARY')) continue;
      yield { element, value: { routeKey, hasBinaryTypes: api.properties.has('BinaryMediaTypes') } };
    }
  },
});
