import { sep } from 'node:path';
import { LIBRARY_FOLDER } from '../library';

const LIBRARY = LIBRARY_FOLDER + sep;

/** Thrown by a construct that is given a value which a rule refuses. Its stack begins at the caller's own line. */
export class RuleViolation extends Error {
  constructor(
    readonly ruleId: string,
    text: string,
  ) {
    super(`${ruleId}: ${text}`);
    this.name = 'RuleViolation';
    this.stack = this.stack
      ?.split('\n')
      .filter((line, index) => index === 0 || !line.includes(LIBRARY))
      .join('\n');
  }
}
