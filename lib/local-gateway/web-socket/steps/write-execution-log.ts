import { executionLogLines } from '../../pipeline/execution-log';
import { WebSocketStep } from './step';

/** Writes what the service does with an event, as far as the level of the route, or of the stage, asks for it. */
export const writeExecutionLog: WebSocketStep = {
  name: 'execution log',
  run(exchange) {
    const { context, event, fault, headers, integrationRequest, integrationResponse, query, reply } = exchange;
    const { request, requestId, routeOrNone, runtime, stage, status, trace } = exchange;
    const execution = {
      requestId,
      extendedRequestId: context.extendedRequestId,
      subject: `Event: ${event.type}, Route: ${context.routeKey}, Connection: ${context.connectionId}`,
      received: { query: query.single(), headers, body: request.body },
      integrationRequest,
      integrationResponse,
      sent: reply,
      status,
      isFault: fault !== undefined,
      trace,
    };
    const { ofRoutes, ofStage } = stage.executionLogs;
    const settings = { ...ofStage, ...ofRoutes.get(routeOrNone?.key ?? '') };
    for (const line of executionLogLines(execution, settings)) runtime.executionLog(line);
  },
};
