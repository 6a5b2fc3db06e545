import { Trace } from './trace';

/** A request, or an event of a connection, that is done. */
export interface ServedRequest {
  /** The id that the gateway gave it. */
  readonly id: string;
  /** The name of the API; absent where no API was found. */
  readonly api?: string;
  readonly stage?: string;
  /** `GET /pets?limit=2`, or the event of a connection with its route: `MESSAGE send`. */
  readonly title: string;
  readonly status: number;
  /** When it came, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly trace: Trace;
}
