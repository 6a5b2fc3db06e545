import { VelocityError } from './velocity-error';

const MOST_STEPS = 1_000_000;
const MOST_TEXT = 50_000_000;
const DEEPEST = 100;
/** An item of a list takes as much memory as so many characters. */
const CHARACTERS_OF_ITEM = 16;
/** Of the processor's time; some steps take a long text. */
const LONGEST_MILLISECONDS = 2_000;
/** Looking at the time at every step would cost more than most steps; going over a long text is worth a look. */
const STEPS_BETWEEN_LOOKS = 256;
const CHARACTERS_OF_STEP = 4_096;

/** What one rendering may use, so that a template that never ends is stopped. */
export class Budget {
  private steps = 0;
  private text = 0;
  private depth = 0;
  private sinceLook = 0;
  private readonly begun = process.cpuUsage();

  spendStep(): void {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new VelocityError('the template does not end');
    this.goOver(1);
  }

  spendText(length: number): void {
    this.text += length;
    if (this.text > MOST_TEXT) throw new VelocityError('the template writes too much');
  }

  /** A step goes over a text, or a list, of this length. */
  goOver(length: number): void {
    this.sinceLook += 1 + length / CHARACTERS_OF_STEP;
    if (this.sinceLook < STEPS_BETWEEN_LOOKS) return;
    this.sinceLook = 0;
    this.lookAtTheTime();
  }

  spendItems(count: number): void {
    this.spendText(count * CHARACTERS_OF_ITEM);
  }

  enter(): void {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new VelocityError('the template calls itself');
  }

  leave(): void {
    this.depth -= 1;
  }

  private lookAtTheTime(): void {
    const { user, system } = process.cpuUsage(this.begun);
    if (user + system > LONGEST_MILLISECONDS * 1000) throw new VelocityError('the template takes too long');
  }
}
