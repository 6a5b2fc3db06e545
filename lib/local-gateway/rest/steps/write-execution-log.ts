import { executionLogLines } from '../../pipeline/execution-log';
import { methodSettingsFor } from '../method-settings';
import { RestStep } from './step';

/** Writes what the service does with a request, as far as the level of the method asks for it. */
export const writeExecutionLog: RestStep = {
  name: 'execution log',
  run(exchange) {
    const { context, headers, integrationRequest, integrationResponse, methodOrNone, pathParameters } = exchange;
    const { query, request, requestId, response, runtime, stage, trace } = exchange;
    if (!methodOrNone) return;
    const execution = {
      requestId,
      extendedRequestId: context.extendedRequestId,
      subject: `HTTP Method: ${context.httpMethod}, Resource Path: ${context.resourcePath}`,
      received: { pathParameters, query: query.single(), headers, body: request.body },
      integrationRequest,
      integrationResponse,
      sent: response?.body,
      status: response?.status,
      isFault: context.error !== undefined,
      trace,
    };
    for (const line of executionLogLines(execution, methodSettingsFor(stage, methodOrNone))) runtime.executionLog(line);
  },
};
