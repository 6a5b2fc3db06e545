import { ApiKind } from '../../template-model/api-kind';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 50, maximum: INTEGRATION_TIMEOUTS.http } as const;

export const httpApiTimeout = new Rule<{ readonly routeKey: string; readonly milliseconds: number }>({
  id: 'AGW-INT-07',
  title: `An HTTP API waits ${bounds.minimum} to ${bounds.maximum} ms for its backend`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration; the limit cannot be raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  bounds,
  allowed: `a timeout is ${bounds.minimum} to ${bounds.maximum} ms`,
  fix: 'Answer sooner, or work in the background.',
  judge: ({ routeKey, milliseconds }) =>
    milliseconds >= bounds.minimum && milliseconds <= bounds.maximum
      ? undefined
      : `the timeout of '${routeKey}' is ${milliseconds} ms`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const milliseconds = properties.number('TimeoutInMillis');
      if (kind === ApiKind.HTTP && milliseconds !== undefined) yield { element, value: { routeKey, milliseconds } };
    }
  },
});
