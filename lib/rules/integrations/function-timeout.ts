import { ApiKind } from '../../template-model/api-kind';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { defaultIntegrationMilliseconds: INTEGRATION_TIMEOUTS.rest, defaultFunctionSeconds: 3 } as const;

export const functionTimeout = new Rule<{ functionSeconds: number; integrationMilliseconds: number; routeKey: string }>(
  {
    id: 'AGW-INT-09',
    title: 'A Lambda function stops before API Gateway stops waiting for it',
    severity: Severity.WARNING,
    isAdvice: true,
    kinds: [ApiKind.REST],
    reason:
      'The caller gets 504 while the function goes on, is paid for, and may do its work a second time on a retry.',
    page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
    bounds,
    allowed:
      'a function should time out first ' +
      `(by default API Gateway waits for ${bounds.defaultIntegrationMilliseconds} ms, ` +
      `and a function runs for ${bounds.defaultFunctionSeconds} s)`,
    fix: "Lower the function's timeout, or raise the integration's.",
    judge: ({ functionSeconds, integrationMilliseconds, routeKey }) =>
      functionSeconds * 1000 <= integrationMilliseconds
        ? undefined
        : `the function of '${routeKey}' may run for ${functionSeconds} s, ` +
          `and API Gateway waits for ${integrationMilliseconds} ms`,
    *subjects(model) {
      for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
        const settings = element.lambdaFunction?.properties;
        const isAsynchronous = properties
          .map('RequestParameters')
          .has('integration.request.header.X-Amz-Invocation-Type');
        if (
          !settings ||
          isAsynchronous ||
          settings.isUnresolved('Timeout') ||
          properties.isUnresolved('TimeoutInMillis')
        )
          continue;
        const functionSeconds = settings.number('Timeout') ?? bounds.defaultFunctionSeconds;
        const integrationMilliseconds = properties.number('TimeoutInMillis') ?? bounds.defaultIntegrationMilliseconds;
        yield { element, value: { functionSeconds, integrationMilliseconds, routeKey } };
      }
    },
  },
);
