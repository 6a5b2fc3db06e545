import { ApiKind } from '../../template-model/api-kind';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 50, maximum: INTEGRATION_TIMEOUTS.webSocket } as const;

export const webSocketTimeout = new Rule<{ readonly routeKey: string; readonly milliseconds: number }>({
  id: 'AGW-INT-08',
  title: `A WebSocket API waits ${bounds.minimum} to ${bounds.maximum} ms for its backend`,
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration; the limit cannot be raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
  bounds,
  allowed: `a timeout is ${bounds.minimum} to ${bounds.maximum} ms`,
  fix: 'Answer sooner, or answer through @connections.',
  judge: ({ routeKey, milliseconds }) =>
    milliseconds >= bounds.minimum && milliseconds <= bounds.maximum
      ? undefined
      : `the timeout of '${routeKey}' is ${milliseconds} ms`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const milliseconds = properties.number('TimeoutInMillis');
      if (kind === ApiKind.WEBSOCKET && milliseconds !== undefined)
        yield { element, value: { routeKey, milliseconds } };
    }
  },
});
