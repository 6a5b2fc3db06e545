interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => Promise<void> | void;
}

/** Virtual time, in seconds. What is due runs when time passes, also while something else waits. */
export class Timers {
  now = 1_800_000_000;
  private readonly timers: Timer[] = [];
  private count = 0;

  after(seconds: number, run: Timer['run']): void {
    this.timers.push({ at: this.now + seconds, order: this.count++, run });
    this.timers.sort((a, b) => a.at - b.at || a.order - b.order);
  }

  async pass(seconds: number): Promise<void> {
    await this.passUntil(() => false, seconds);
  }

  /** Lets time pass until something holds, for a while at most; says whether it holds. */
  async passUntil(holds: () => boolean, seconds: number): Promise<boolean> {
    const end = this.now + seconds;
    while (!holds()) {
      const timer = this.timers[0];
      if (!timer || timer.at > end) {
        this.now = Math.max(this.now, end);
        return holds();
      }
      this.timers.shift();
      this.now = Math.max(this.now, timer.at);
      await timer.run();
    }
    return true;
  }
}
