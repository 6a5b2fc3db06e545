import { resultOf } from '../../pipeline/step-results';
import { RestStep } from './step';

/** What CloudWatch would get of a request. */
export const publishMetrics: RestStep = {
  name: 'metrics',
  run({ api, context, methodOrNone, response, runtime, stage, trace }) {
    const route = methodOrNone && `${methodOrNone.verb} ${methodOrNone.resourcePath}`;
    const record = (name: string, value: number | undefined) => {
      if (value !== undefined) runtime.metrics.record(name, value, { api: api.name, stage: stage.name, route });
    };
    const status = response?.status ?? 500;
    record('Count', 1);
    record('4XXError', status >= 400 && status < 500 ? 1 : 0);
    record('5XXError', status >= 500 ? 1 : 0);
    record('Latency', runtime.clock.now() - context.requestTimeEpoch);
    record('IntegrationLatency', resultOf('integration', trace).latency);
    const hit = trace.entries.find(({ step }) => step === 'cache')?.details.hit;
    if (hit !== undefined) record(hit ? 'CacheHitCount' : 'CacheMissCount', 1);
  },
};
