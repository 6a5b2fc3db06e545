/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** A number from 0 to `bound` - 1. */
  below(bound: number): number {
    return this.next() % bound;
  }

  /** Whether something happens that happens in so many of a hundred cases. */
  happens(percent: number): boolean {
    return this.next() < (percent / 100) * 2 ** 32;
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
