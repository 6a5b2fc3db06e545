/** A bucket that fills at a rate and holds a burst; each request takes one token. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  constructor(
    private readonly ratePerSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.tokens = burst;
    this.filledAt = now;
  }

  /** False when there is no token left. */
  take(now: number): boolean {
    const seconds = Math.max(0, now - this.filledAt) / 1000;
    this.tokens = Math.min(this.burst, this.tokens + seconds * this.ratePerSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
