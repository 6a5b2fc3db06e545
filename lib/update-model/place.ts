import { Resources } from './resources';

/** One region of one account, with what is there. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly resources: Resources;
  /** All places that there are, this one too. */
  readonly everywhere: readonly Place[];
}
