import { accessLogLine } from '../../pipeline/access-log-line';
import { resultOf } from '../../pipeline/step-results';
import { WebSocketStep } from './step';

/** Writes a line in the stage's own format. */
export const writeAccessLog: WebSocketStep = {
  name: 'access log',
  run(exchange) {
    const { context, integrationResponse, runtime, stage, trace } = exchange;
    if (stage.accessLogFormat === undefined) return;
    const { error, latency } = resultOf('integration', trace);
    const status = integrationResponse?.status;
    const line = accessLogLine(stage.accessLogFormat, {
      ...context,
      authorizer: { ...context.authorizer, error: resultOf('authorizer', trace).error },
      integration: { error, integrationStatus: status, latency, status },
      integrationErrorMessage: error,
      integrationLatency: latency,
      integrationStatus: status,
      status: exchange.status,
    });
    runtime.log(line);
    trace.note({ line });
  },
};
