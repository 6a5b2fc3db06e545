import { Backends } from '../pipeline/backends';
import { excerpt } from '../pipeline/excerpt';
import { Trace } from '../pipeline/trace';

/** A backend would be called here. */
export class NotCalled extends Error {}

/** Backends that tell what would be called, and call nothing. */
export function callingNothing(trace: Trace): Backends {
  const tell = (details: { readonly [name: string]: unknown }, timeoutMilliseconds: number): never => {
    trace.note({ ...details, timeoutMilliseconds });
    throw new NotCalled();
  };
  return {
    lambda: async ({ functionArn }, timeout) => tell({ function: functionArn }, timeout),
    http: async ({ connectionId, method, url }, timeout) => tell({ call: `${method} ${url}`, connectionId }, timeout),
    service: async ({ action, body, method, service, url }, timeout) =>
      tell({ service, action, call: `${method} ${url}`, body: excerpt(body) }, timeout),
  };
}
