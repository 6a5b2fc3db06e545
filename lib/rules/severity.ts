/** What happens to someone who breaks a rule. */
export enum Severity {
  /** The deployment or every call fails for sure: synthesis stops. */
  ERROR = 'error',
  /** It works, with a documented pitfall: synthesis goes on and prints it. */
  WARNING = 'warning',
}
