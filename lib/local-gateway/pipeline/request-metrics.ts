import { Response } from '../messages/messages';
import { GatewayRuntime } from './gateway-runtime';
import { resultOf } from './step-results';
import { Trace } from './trace';

/** A request that has its response. */
export interface MeasuredRequest {
  readonly api: { readonly name: string };
  readonly stage: { readonly name: string };
  readonly response?: Response;
  readonly runtime: GatewayRuntime;
  readonly trace: Trace;
}

/** What REST and HTTP APIs measure of every request; errors have another name with each. */
export function recordRequest(
  { api, response, runtime, stage, trace }: MeasuredRequest,
  route: string | undefined,
  startedAt: number,
  [clientError, serverError]: readonly [clientError: string, serverError: string],
): (name: string, value: number | undefined) => void {
  const record = (name: string, value: number | undefined) => {
    if (value !== undefined) runtime.metrics.record(name, value, { api: api.name, stage: stage.name, route });
  };
  const status = response?.status ?? 500;
  record('Count', 1);
  record(clientError, status >= 400 && status < 500 ? 1 : 0);
  record(serverError, status >= 500 ? 1 : 0);
  record('Latency', runtime.clock.now() - startedAt);
  record('IntegrationLatency', resultOf('integration', trace).latency);
  return record;
}
