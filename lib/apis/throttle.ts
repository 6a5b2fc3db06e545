/** A limit on the rate of requests. */
export interface Throttle {
  /** Requests a second that are let through in the long run. */
  readonly rateLimit: number;

  /** Requests that are let through at once before the rate applies. */
  readonly burstLimit: number;
}
