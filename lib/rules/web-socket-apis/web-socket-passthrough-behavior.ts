import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { values: ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'] } as const;

export const webSocketPassthroughBehavior = new Rule<{ readonly routeKey: string; readonly written: string }>({
  id: 'AGW-WS-17',
  title: 'The PassthroughBehavior of a WebSocket integration is one of those documented',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-integration.html',
  bounds,
  allowed: `API Gateway takes ${bounds.values.join(', ')}`,
  fix: 'Use one of them; NEVER refuses messages that no template is for.',
  judge: ({ routeKey, written }) =>
    bounds.values.some((known) => known === written)
      ? undefined
      : `'${routeKey}' has the PassthroughBehavior '${written}'`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const written = properties.string('PassthroughBehavior');
      if (kind === ApiKind.WEBSOCKET && written !== undefined) yield { element, value: { routeKey, written } };
    }
  },
});
