import { Construct } from 'constructs';
import { CanarySides } from './canary-sides';

/** What alarms of a canary are made of. */
export interface WatchedCanary {
  readonly scope: Construct;
  readonly stageName: string;
  /** Both sides by their access logs; refused where these do not tell them. */
  readonly sides: () => CanarySides;
}
