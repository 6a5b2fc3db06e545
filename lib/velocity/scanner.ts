import { VelocityError } from './velocity-error';

/** Deeper than anybody reads, and not too deep to be carried out. */
const DEEPEST = 150;

/** A place in the text of a template. */
export class Scanner {
  private place = 0;
  private depth = 0;

  constructor(readonly text: string) {}

  get position(): number {
    return this.place;
  }

  get isAtEnd(): boolean {
    return this.place >= this.text.length;
  }

  /** The next character; empty at the end. */
  get next(): string {
    return this.text.charAt(this.place);
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.place);
  }

  /** Moves over a text when it comes next. */
  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.place += text.length;
    return true;
  }

  /** Moves over what a sticky pattern matches. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.place += found[0].length;
    return found;
  }

  skip(count = 1): string {
    const skipped = this.text.slice(this.place, this.place + count);
    this.place += count;
    return skipped;
  }

  backTo(position: number): void {
    this.place = position;
  }

  expect(text: string): void {
    if (!this.take(text)) throw this.error(`'${text}' is missing`);
  }

  /** Moves over everything up to a text and that text; answers what is before it. */
  takeThrough(text: string): string {
    const end = this.text.indexOf(text, this.place);
    if (end < 0) throw this.error(`'${text}' is missing`);
    const before = this.text.slice(this.place, end);
    this.place = end + text.length;
    return before;
  }

  /** Reads what stands inside of something else. */
  nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw this.error('it is nested too deep');
    const found = read();
    this.depth -= 1;
    return found;
  }

  error(problem: string): VelocityError {
    const lines = this.text.slice(0, this.place).split(/\r\n|\r|\n/);
    return new VelocityError(`line ${lines.length}, column ${lines[lines.length - 1].length + 1}: ${problem}`);
  }
}
