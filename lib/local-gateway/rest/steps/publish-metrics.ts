import { recordRequest } from '../../pipeline/request-metrics';
import { RestStep } from './step';

/** What CloudWatch would get of a request. */
export const publishMetrics: RestStep = {
  name: 'metrics',
  run(exchange) {
    const { context, methodOrNone, trace } = exchange;
    const route = methodOrNone && `${methodOrNone.verb} ${methodOrNone.resourcePath}`;
    const record = recordRequest(exchange, route, context.requestTimeEpoch, ['4XXError', '5XXError']);
    const hit = trace.entries.find(({ step }) => step === 'cache')?.details.hit;
    if (hit !== undefined) record(hit ? 'CacheHitCount' : 'CacheMissCount', 1);
  },
};
