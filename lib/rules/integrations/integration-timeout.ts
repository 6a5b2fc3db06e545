import { ApiKind } from '../../template-model/api-kind';
import { ConfiguredTimeout, configuredTimeoutsOf } from '../../template-model/configured-timeouts';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  minimum: 50,
  maximumOnEdge: INTEGRATION_TIMEOUTS.rest,
  maximumWhenStreaming: INTEGRATION_TIMEOUTS.restStreaming,
} as const;

export const integrationTimeout = new Rule<ConfiguredTimeout>({
  id: 'AGW-INT-06',
  title:
    `An integration's timeout is at least ${bounds.minimum} ms, at most ${bounds.maximumOnEdge} ms behind an edge ` +
    `endpoint and at most ${bounds.maximumWhenStreaming} ms when the response is streamed`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `API Gateway waits for at least ${bounds.minimum} ms`,
  fix: 'Choose a timeout in that range.',
  judge({ milliseconds, endpointType, streaming, routeKey }) {
    const given = `the timeout of '${routeKey}' is ${milliseconds} ms`;
    if (milliseconds < bounds.minimum) return given;
    if (streaming && milliseconds > bounds.maximumWhenStreaming) {
      return {
        given,
        allowed: `a streamed response may take up to ${bounds.maximumWhenStreaming} ms (15 minutes)`,
        fix: 'Shorten the timeout, or let the client fetch the result of a longer job later.',
      };
    }
    if (!streaming && endpointType === 'EDGE' && milliseconds > bounds.maximumOnEdge) {
      return {
        given,
        allowed: `behind an EDGE endpoint API Gateway waits for up to ${bounds.maximumOnEdge} ms`,
        fix: 'Shorten the timeout, or make the endpoint REGIONAL and have its quota raised.',
      };
    }
    return undefined;
  },
  subjects: configuredTimeoutsOf,
});
