import { VelocityError } from './velocity-error';

const MOST_STEPS = 1_000_000;
const MOST_TEXT = 50_000_000;
const DEEPEST = 100;

/** What one rendering may use, so that a template that never ends is stopped. */
export class Budget {
  private steps = 0;
  private text = 0;
  private depth = 0;

  spendStep(): void {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new VelocityError('the template does not end');
  }

  spendText(length: number): void {
    this.text += length;
    if (this.text > MOST_TEXT) throw new VelocityError('the template writes too much');
  }

  enter(): void {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new VelocityError('the template calls itself');
  }

  leave(): void {
    this.depth -= 1;
  }
}
