/** What has become of a canary with a fixed share of the requests. */
export enum CanaryState {
  /** Both releases serve. */
  RUNNING = 'RUNNING',
  /** The new release serves everything. */
  PROMOTED = 'PROMOTED',
  /** The old release serves everything. */
  ABORTED = 'ABORTED',
}
