/** What becomes of the findings of a rule. */
export enum RuleSeverity {
  /** The rule judges nothing. */
  OFF = 'off',
  /** Findings are printed, and the synthesis goes on. */
  WARNING = 'warning',
  /** Findings stop the synthesis. */
  ERROR = 'error',
}
