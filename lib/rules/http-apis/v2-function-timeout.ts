import { ApiKind } from '../../template-model/api-kind';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  defaultHttpMilliseconds: INTEGRATION_TIMEOUTS.http,
  defaultWebSocketMilliseconds: INTEGRATION_TIMEOUTS.webSocket,
  defaultSeconds: 3,
} as const;

export const v2FunctionTimeout = new Rule<{
  readonly routeKey: string;
  readonly functionSeconds: number;
  readonly integrationMilliseconds: number;
}>({
  id: 'AGW-HTTP-24',
  title: 'A function behind an HTTP or WebSocket API stops before API Gateway stops waiting for it',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The caller gets an error while the function goes on and is paid for, and a retry may do its work twice.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  bounds,
  allowed:
    'a function should time out first (by default it runs for ' +
    `${bounds.defaultSeconds} s, and API Gateway waits for ${bounds.defaultHttpMilliseconds} ms in HTTP APIs ` +
    `and for ${bounds.defaultWebSocketMilliseconds} ms in WebSocket APIs)`,
  fix: 'Lower the timeout of the function, or let a queue hand the work to it.',
  judge: ({ routeKey, functionSeconds, integrationMilliseconds }) =>
    functionSeconds * 1000 <= integrationMilliseconds
      ? undefined
      : `the function of '${routeKey}' may run for ${functionSeconds} s, ` +
        `and API Gateway waits for ${integrationMilliseconds} ms`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const settings = element.lambdaFunction?.properties;
      if (!settings || settings.isUnresolved('Timeout') || properties.isUnresolved('TimeoutInMillis')) continue;
      const isAwaited = !properties.map('RequestParameters').has('integration.request.header.X-Amz-Invocation-Type');
      const fallback = kind === ApiKind.HTTP ? bounds.defaultHttpMilliseconds : bounds.defaultWebSocketMilliseconds;
      const integrationMilliseconds = properties.number('TimeoutInMillis') ?? fallback;
      const functionSeconds = settings.number('Timeout') ?? bounds.defaultSeconds;
      if (isAwaited) yield { element, value: { routeKey, functionSeconds, integrationMilliseconds } };
    }
  },
});
