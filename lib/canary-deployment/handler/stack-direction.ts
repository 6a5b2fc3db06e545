/** Where CloudFormation is going with the stack. */
export type Direction = 'forward' | 'back' | 'over';

/** What comes for a stack at rest was delivered too late. A cleanup asks for deletions alone. */
export function directionOf(stackStatus: string): Direction {
  if (/^(CREATE|UPDATE|IMPORT)_IN_PROGRESS$/.test(stackStatus)) return 'forward';
  return /ROLLBACK_IN_PROGRESS$/.test(stackStatus) ? 'back' : 'over';
}
