import { Limits } from '../limits/limits';
import { GatewayFault } from '../pipeline/gateway-fault';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Metrics } from '../pipeline/metrics';
import { Trace } from '../pipeline/trace';
import { callingNothing, NotCalled } from './calling-nothing';

/** A step of any pipeline. */
export interface Step<Exchange> {
  readonly name: string;
  run(exchange: Exchange): void | Promise<void>;
}

/** Behind these, nothing is known once they are not done. */
const ENDING: readonly string[] = ['route', 'integration request', 'integration'];

/** What a walk needs of the gateway: nothing is called, counted or written. */
export function explainingRuntime(runtime: GatewayRuntime, trace: () => Trace): GatewayRuntime {
  const { clock } = runtime;
  return {
    ...runtime,
    limits: new Limits(clock),
    metrics: new Metrics(),
    // The trace belongs to the exchange, which is made with this runtime.
    backends: {
      lambda: (...call) => callingNothing(trace()).lambda(...call),
      http: (...call) => callingNothing(trace()).http(...call),
      service: (...call) => callingNothing(trace()).service(...call),
    },
    served: () => {},
    log: () => {},
  };
}

/** Takes a request through the steps, past whatever would refuse it, up to where a backend would be called. */
export async function walkSteps<Exchange extends { readonly trace: Trace }>(
  steps: readonly Step<Exchange>[],
  exchange: Exchange,
  isFault: (error: unknown) => boolean = (error) => error instanceof GatewayFault,
): Promise<void> {
  for (const { name, run } of steps) {
    const isDone = await exchange.trace
      .step(name, () => without(() => run(exchange)))
      .catch((error: unknown) => {
        if (!isFault(error)) throw error;
        return false;
      });
    if (!isDone && ENDING.includes(name)) return;
  }
}

/** False where a backend would have been called. */
async function without(run: () => void | Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (error instanceof NotCalled) return false;
    throw error;
  }
}
