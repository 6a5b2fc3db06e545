import { resultOf } from '../../pipeline/step-results';
import { HttpStep } from './step';

/** What CloudWatch would get of a request. */
export const publishMetrics: HttpStep = {
  name: 'metrics',
  run({ api, context, request, response, runtime, stage, trace }) {
    const route = context.routeKey || undefined;
    const record = (name: string, value: number | undefined) => {
      if (value !== undefined) runtime.metrics.record(name, value, { api: api.name, stage: stage.name, route });
    };
    const status = response?.status ?? 500;
    record('Count', 1);
    record('4xx', status >= 400 && status < 500 ? 1 : 0);
    record('5xx', status >= 500 ? 1 : 0);
    record('Latency', runtime.clock.now() - context.timeEpoch);
    record('IntegrationLatency', resultOf('integration', trace).latency);
    record('DataProcessed', request.body.length + (response?.body.length ?? 0));
  },
};
