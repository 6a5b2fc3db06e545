import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['AWS_PROXY', 'HTTP_PROXY'] } as const;

export const streamingProxyOnly = new Rule<{ type: string; routeKey: string }>({
  id: 'AGW-INT-11',
  title: `Only ${bounds.types.join(' and ')} integrations stream their response`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  bounds,
  allowed: `only ${bounds.types.join(' and ')} integrations can`,
  fix: 'Make it a proxy integration, or leave the response buffered.',
  judge: ({ type, routeKey }) =>
    bounds.types.some((known) => known === type)
      ? undefined
      : `the ${type} integration of '${routeKey}' streams its response`,
  *subjects(model) {
    for (const { element, properties, routeKey, type } of restIntegrationsOf(model)) {
      if (type !== undefined && properties.string('ResponseTransferMode') === 'STREAM') {
        yield { element, value: { type, routeKey } };
      }
    }
  },
});
