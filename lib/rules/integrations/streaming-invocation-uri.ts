import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { ending: '/response-streaming-invocations' } as const;

export const streamingInvocationUri = new Rule<{ uri: string; routeKey: string }>({
  id: 'AGW-INT-14',
  title: `The URI of a streamed Lambda integration ends in ${bounds.ending}`,
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'API Gateway invokes the function in the ordinary way, so that nothing is streamed or the call fails.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  bounds,
  allowed: `Lambda streams through …:lambda:path/2021-11-15/functions/<arn>${bounds.ending}`,
  fix: 'Use that URI, or leave the response buffered.',
  judge: ({ uri, routeKey }) =>
    uri.endsWith('/invocations') ? `'${routeKey}' streams its response, and its URI ends in /invocations` : undefined,
  *subjects(model) {
    for (const { element, properties, routeKey, uri } of restIntegrationsOf(model)) {
      const isStreaming = properties.string('ResponseTransferMode') === 'STREAM';
      if (uri !== undefined && isStreaming && serviceUriOf(uri)?.service === 'lambda') {
        yield { element, value: { uri, routeKey } };
      }
    }
  },
});
