import { IamCallers } from '../authorization/iam-callers';
import { ResultCache } from '../authorization/result-cache';
import { TokenIssuers } from '../authorization/token-issuers';
import { Limitation } from '../limitations';
import { Limits } from '../limits/limits';
import { UsagePlans } from '../limits/usage-plans';
import { Response } from '../messages/messages';
import { Connections } from '../web-socket/connections';
import { Backends } from './backends';
import { Clock } from './clock';
import { Metrics } from './metrics';
import { ServedRequest } from './served-request';

/** What the steps of all requests share. */
export interface GatewayRuntime {
  readonly backends: Backends;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly usagePlans: UsagePlans;
  readonly iamCallers: IamCallers;
  readonly tokenIssuers: TokenIssuers;
  /** What Lambda authorizers answered, by authorizer and identity. */
  readonly authorizerResults: ResultCache<unknown>;
  /** The caches of stages. */
  readonly responses: ResultCache<Response>;
  /** Between 0 and 1, for the share of a canary. */
  random(): number;
  readonly limitations: readonly Limitation[];
  /** True when what this machine cannot do is refused, and not let pass. */
  readonly refusesLimitations: boolean;
  /** The open connections of WebSocket APIs. */
  readonly connections: Connections;
  /** Takes what is done. */
  served(request: ServedRequest): void;
  readonly metrics: Metrics;
  /** Takes a line of an execution log. */
  executionLog(line: string): void;
  /** Takes a line of an access log. */
  log(line: string): void;
}
