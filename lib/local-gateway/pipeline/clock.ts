/** The time that quotas, throttles, caches and tokens go by. It runs with the machine's and can be moved. */
export class Clock {
  private moved = 0;

  /** In milliseconds since 1970. */
  now(): number {
    return Date.now() + this.moved;
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.moved += milliseconds;
  }
}
