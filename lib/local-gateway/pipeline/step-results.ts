import { Trace } from './trace';

/** What logs and metrics tell of one step. */
export interface StepResult {
  /** In whole milliseconds; absent where the step was not reached. */
  readonly latency?: number;
  /** Why the step ended the request. */
  readonly error?: string;
}

export function resultOf(step: string, { entries }: Trace): StepResult {
  const entry = entries.find((candidate) => candidate.step === step);
  return { latency: entry && Math.round(entry.milliseconds), error: entry?.fault };
}
