import { recordRequest } from '../../pipeline/request-metrics';
import { HttpStep } from './step';

/** What CloudWatch would get of a request. */
export const publishMetrics: HttpStep = {
  name: 'metrics',
  run(exchange) {
    const { context, request, response } = exchange;
    const record = recordRequest(exchange, context.routeKey || undefined, context.timeEpoch, ['4xx', '5xx']);
    record('DataProcessed', request.body.length + (response?.body.length ?? 0));
  },
};
