import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK'] } as const;

export const webSocketIntegrationType = new Rule<{ readonly routeKey: string; readonly type: string }>({
  id: 'AGW-INT-03',
  title: 'A WebSocket API has integrations of five types',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integrations.html',
  bounds,
  allowed: `the types are ${bounds.types.join(', ')}`,
  fix: 'Use one of them.',
  judge: ({ routeKey, type }) =>
    bounds.types.some((known) => known === type) ? undefined : `'${routeKey}' has an integration of type ${type}`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const type = properties.string('IntegrationType');
      if (kind === ApiKind.WEBSOCKET && type !== undefined) yield { element, value: { routeKey, type } };
    }
  },
});
