import { resultOf } from '../../pipeline/step-results';
import { writeAccessLogLine } from '../../pipeline/write-access-log-line';
import { HttpExchange } from '../http-exchange';
import { HttpStep } from './step';

/** Writes a line in the stage's own format. */
export const writeAccessLog: HttpStep = {
  name: 'access log',
  run: (exchange) => writeAccessLogLine(exchange, () => variablesOf(exchange)),
};

/** `$context` as access logs have it: flat, and with what is known only when the response is there. */
function variablesOf({ context, fault, request, response, runtime, trace }: HttpExchange): object {
  const { authorizer, http, time, timeEpoch, ...flat } = context;
  const integration = resultOf('integration', trace);
  const status = integration.error === undefined && integration.latency !== undefined ? response?.status : undefined;
  const claims = (authorizer?.jwt as { readonly claims?: object } | undefined)?.claims;
  return {
    ...flat,
    authorizer: { ...(authorizer?.lambda as object), claims, error: resultOf('authorizer', trace).error },
    dataProcessed: request.body.length + (response?.body.length ?? 0),
    ...(fault && {
      error: { message: fault.text, messageString: JSON.stringify(fault.text), responseType: fault.status },
    }),
    extendedRequestId: flat.requestId,
    httpMethod: http.method,
    identity: { sourceIp: http.sourceIp, userAgent: http.userAgent },
    integration: { error: integration.error, integrationStatus: status, latency: integration.latency, status },
    integrationErrorMessage: integration.error,
    integrationLatency: integration.latency,
    integrationStatus: status,
    path: http.path,
    protocol: http.protocol,
    requestTime: time,
    requestTimeEpoch: timeEpoch,
    responseLatency: runtime.clock.now() - timeEpoch,
    responseLength: response?.body.length,
    status: response?.status,
  };
}
