import { rootOf } from '../../pipeline/request-headers';
import { resultOf } from '../../pipeline/step-results';
import { writeAccessLogLine } from '../../pipeline/write-access-log-line';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** Writes a line in the stage's own format. */
export const writeAccessLog: RestStep = {
  name: 'access log',
  run: (exchange) => writeAccessLogLine(exchange, () => variablesOf(exchange)),
};

/** `$context` as access logs have it: with what is known only when the response is there. */
function variablesOf(exchange: RestExchange): object {
  const { api, context, entry, overrides, response, runtime, traceId } = exchange;
  return {
    ...context,
    authorizer: { ...context.authorizer, ...authorizerOf(exchange) },
    customDomain: { basePathMatched: entry.domainName === undefined ? undefined : entry.prefix || '(none)' },
    endpointType: api.endpointType,
    ...integrationOf(exchange),
    responseLatency: runtime.clock.now() - context.requestTimeEpoch,
    responseLength: response?.body.length,
    responseOverride: { status: overrides.responseStatus },
    status: response?.status,
    xrayTraceId: rootOf(traceId).slice('Root='.length),
  };
}

/** Only Lambda authorizers are measured. */
function authorizerOf({ methodOrNone, trace }: RestExchange) {
  if (methodOrNone?.authorizationType !== 'CUSTOM') return {};
  const { error, latency } = resultOf('authorizer', trace);
  return { error, integrationLatency: latency, latency, status: error === undefined ? 200 : undefined };
}

/** Behind a Lambda proxy, the status of the integration is Lambda's own. */
function integrationOf({ integrationResponse, methodOrNone, trace }: RestExchange) {
  const { error, latency } = resultOf('integration', trace);
  const status = integrationResponse?.status;
  const integrationStatus = status !== undefined && methodOrNone?.integration?.type === 'AWS_PROXY' ? 200 : status;
  return {
    integration: { error, integrationStatus, latency, status },
    integrationErrorMessage: error,
    integrationLatency: latency,
    integrationStatus,
  };
}
