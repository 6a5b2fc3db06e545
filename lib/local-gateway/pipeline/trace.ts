/** What one step did with a request. */
export interface TraceEntry {
  readonly step: string;
  /** In milliseconds since the request came. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** What the step found or decided, in a few words and values. */
  readonly details: { readonly [name: string]: unknown };
  /** Why the step ended the request. */
  readonly fault?: string;
}

/** The way of one request through the gateway, step by step. */
export class Trace {
  readonly entries: TraceEntry[] = [];
  private details: { [name: string]: unknown } = {};
  private readonly start = performance.now();

  /** @param id The id of the request. */
  constructor(readonly id: string) {}

  /** Since the request came. */
  get milliseconds(): number {
    return performance.now() - this.start;
  }

  /** Keeps what the running step found. */
  note(details: { readonly [name: string]: unknown }): void {
    Object.assign(this.details, details);
  }

  async step<T>(step: string, run: () => T | Promise<T>): Promise<T> {
    const begun = performance.now();
    this.details = {};
    try {
      const result = await run();
      this.end(step, begun);
      return result;
    } catch (error) {
      this.end(step, begun, (error as Error).message);
      throw error;
    }
  }

  private end(step: string, begun: number, fault?: string): void {
    const milliseconds = performance.now() - begun;
    this.entries.push({ step, startedAt: begun - this.start, milliseconds, details: this.details, fault });
  }
}
