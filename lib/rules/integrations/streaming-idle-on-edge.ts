import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { idleSecondsOnEdge: 30, idleMinutesElsewhere: 5 } as const;

export const streamingIdleOnEdge = new Rule<{ endpointType: string; routeKey: string }>({
  id: 'AGW-INT-12',
  title: `A stream behind an edge endpoint is never silent for ${bounds.idleSecondsOnEdge} seconds`,
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'The connection is closed in the middle of the response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  bounds,
  allowed:
    `EDGE endpoints close a stream after ${bounds.idleSecondsOnEdge} s without data, ` +
    `REGIONAL and PRIVATE ones after ${bounds.idleMinutesElsewhere} minutes`,
  fix: 'Make the endpoint REGIONAL, or see to it that the backend sends something more often, and acknowledge this.',
  judge: ({ endpointType, routeKey }) =>
    endpointType === 'EDGE' ? `'${routeKey}' streams its response behind an EDGE endpoint` : undefined,
  *subjects(model) {
    for (const { element, properties, api, routeKey } of restIntegrationsOf(model)) {
      const endpointType = api.endpointTypes[0];
      if (endpointType !== undefined && properties.string('ResponseTransferMode') === 'STREAM') {
        yield { element, value: { endpointType, routeKey } };
      }
    }
  },
});
