import { resultOf } from '../../pipeline/step-results';
import { WebSocketStep } from './step';

/** What CloudWatch would get of an event. */
export const publishMetrics: WebSocketStep = {
  name: 'metrics',
  run({ api, event, fault, integrationResponse, reply, routeOrNone, runtime, stage, trace }) {
    const record = (name: string, value: number) =>
      runtime.metrics.record(name, value, { api: api.name, stage: stage.name, route: routeOrNone?.key });
    if (event.type === 'CONNECT') record('ConnectCount', 1);
    if (event.type === 'MESSAGE') record('MessageCount', 1);
    if (reply) record('MessageCount', 1);
    const { error, latency } = resultOf('integration', trace);
    const status = integrationResponse?.status ?? 200;
    record('ClientError', fault && latency === undefined && fault.status < 500 ? 1 : 0);
    record('ExecutionError', error === undefined ? 0 : 1);
    record('IntegrationError', status >= 400 ? 1 : 0);
    if (latency !== undefined) record('IntegrationLatency', latency);
  },
};
