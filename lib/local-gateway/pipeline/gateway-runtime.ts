import { Backends } from './backends';
import { Clock } from './clock';

/** What the steps of all requests share. */
export interface GatewayRuntime {
  readonly backends: Backends;
  readonly clock: Clock;
  /** Between 0 and 1, for the share of a canary. */
  random(): number;
}
