import { resultOf } from '../../pipeline/step-results';
import { writeAccessLogLine } from '../../pipeline/write-access-log-line';
import { WebSocketExchange } from '../web-socket-exchange';
import { WebSocketStep } from './step';

/** Writes a line in the stage's own format. */
export const writeAccessLog: WebSocketStep = {
  name: 'access log',
  run: (exchange) => writeAccessLogLine(exchange, () => variablesOf(exchange)),
};

/** `$context` as access logs have it: with what is known only when the event is done. */
function variablesOf({ context, integrationResponse, status, trace }: WebSocketExchange): object {
  const { error, latency } = resultOf('integration', trace);
  const integrationStatus = integrationResponse?.status;
  return {
    ...context,
    authorizer: { ...context.authorizer, error: resultOf('authorizer', trace).error },
    integration: { error, integrationStatus, latency, status: integrationStatus },
    integrationErrorMessage: error,
    integrationLatency: latency,
    integrationStatus,
    status,
  };
}
