interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => Promise<void> | void;
}

/** Virtual time: it passes when somebody waits, and not otherwise. */
export class Clock {
  private time = Date.UTC(2026, 0, 1);
  private timers: Timer[] = [];
  private count = 0;

  /** Milliseconds since 1970. */
  get now(): number {
    return this.time;
  }

  get hasTimers(): boolean {
    return this.timers.length > 0;
  }

  after(milliseconds: number, run: Timer['run']): void {
    this.timers.push({ at: this.time + milliseconds, order: this.count++, run });
    this.timers.sort((a, b) => a.at - b.at || a.order - b.order);
  }

  /** Lets the time come of what is due next; false when nothing is. */
  async next(): Promise<boolean> {
    const timer = this.timers.shift();
    if (!timer) return false;
    this.time = Math.max(this.time, timer.at);
    await timer.run();
    return true;
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    while (this.timers.length > 0 && this.timers[0].at <= end) await this.next();
    this.time = Math.max(this.time, end);
  }
}
