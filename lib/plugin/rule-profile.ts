/** Which of the documented rules judge an app. */
export enum RuleProfile {
  /** Every rule. */
  ALL = 'all',
  /**
   * What is refused, what is not safe, and what breaks calls. For an API that is deployed and works: left out is what is good from the
   * start, such as a throttle, an access log and a written endpoint type.
   */
  ADOPTION = 'adoption',
}
