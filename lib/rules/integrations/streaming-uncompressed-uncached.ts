import { ApiKind } from '../../template-model/api-kind';
import { isCached } from '../../template-model/cached-methods';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const streamingUncompressedUncached = new Rule<{ lost: 'cached' | 'compressed'; routeKey: string }>({
  id: 'AGW-INT-13',
  title: 'A streamed response is neither cached nor compressed by API Gateway',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The setting has no effect on the route, and nothing says so.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  allowed: 'API Gateway caches and compresses buffered responses only',
  fix: 'Leave the response buffered, or turn the setting off for this route.',
  judge: ({ lost, routeKey }) => `the response of '${routeKey}' is streamed and should be ${lost}`,
  *subjects(model) {
    for (const { element, properties, api, route, routeKey } of restIntegrationsOf(model)) {
      if (properties.string('ResponseTransferMode') !== 'STREAM') continue;
      if (api.properties.number('MinimumCompressionSize') !== undefined) {
        yield { element, value: { lost: 'compressed', routeKey } };
      }
      if (api.stages.some((stage) => isCached(route, stage))) yield { element, value: { lost: 'cached', routeKey } };
    }
  },
});
