import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { values: ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'] } as const;

export const webSocketContentHandling = new Rule<{ readonly routeKey: string; readonly written: string }>({
  id: 'AGW-WS-18',
  title: 'The ContentHandlingStrategy of a WebSocket integration is one of those documented',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-integration.html',
  bounds,
  allowed: `API Gateway takes ${bounds.values.join(', ')}`,
  fix: 'Use one of them, or leave it out to pass the payload through as it is.',
  judge: ({ routeKey, written }) =>
    bounds.values.some((known) => known === written)
      ? undefined
      : `'${routeKey}' has the ContentHandlingStrategy '${written}'`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const written = properties.string('ContentHandlingStrategy');
      if (kind === ApiKind.WEBSOCKET && written !== undefined) yield { element, value: { routeKey, written } };
    }
  },
});
