import { Throttle } from '../limits/limits';
import { Trace } from '../pipeline/trace';
import { priceOf } from './price';

/** What stands behind the call of a backend. */
export interface Outcome {
  /** `REST`, `HTTP` or `WebSocket`. */
  readonly kind: string;
  /** What the response could be selected from. */
  readonly responses?: readonly object[];
  readonly accessLogFormat?: string;
}

/** Adds what only the backend's response decides, the line that would be logged, and what all of it costs. */
export async function tellOutcome(trace: Trace, { accessLogFormat, kind, responses }: Outcome): Promise<void> {
  tellLowestLimit(trace);
  const isSelected = trace.entries.some(({ step }) => step === 'integration response');
  if (responses && responses.length > 0 && !isSelected) {
    await trace.step('integration response', () => trace.note({ responses }));
  }
  await trace.step('access log', () => trace.note({ format: accessLogFormat ?? 'none' }));
  await trace.step('cost', () => trace.note(priceOf(kind, trace.entries)));
}

/** Of the levels of throttles, the one with the lowest rate is what a client meets first. */
function tellLowestLimit({ entries }: Trace): void {
  const throttles = entries.find(({ step }) => step === 'throttles');
  const limits = Object.entries(
    (throttles?.details.limits ?? {}) as { readonly [level: string]: Throttle | undefined },
  );
  const known = limits.flatMap(([level, limit]) => (limit ? [{ level, ...limit }] : []));
  const [lowest] = known.sort((one, other) => one.rateLimit - other.rateLimit);
  if (throttles && lowest) Object.assign(throttles.details, { holds: lowest.level });
}
