import type { Entry } from '../entry/served-api';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { RestStage } from '../rest/rest-api';
import { RestExchange } from '../rest/rest-exchange';
import { REST_STEPS } from '../rest/rest-pipeline';
import { tellOutcome } from './tell-outcome';
import { explainingRuntime, walkSteps } from './walk-steps';

/** The way of a request through a REST API. */
export async function explainRestRequest(stage: RestStage, entry: Entry, runtime: GatewayRuntime): Promise<Trace> {
  const exchange: RestExchange = new RestExchange(
    stage,
    entry,
    explainingRuntime(runtime, () => exchange.trace),
  );
  await walkSteps(REST_STEPS, exchange);
  const { methodOrNone, trace } = exchange;
  await tellOutcome(trace, {
    kind: 'REST',
    responses: methodOrNone?.integration?.responses.map(({ selectionPattern, status, templates }) => ({
      status,
      pattern: selectionPattern || undefined,
      templates: Object.keys(templates),
    })),
    accessLogFormat: stage.accessLogFormat,
  });
  return trace;
}
