import { IamCallers } from './authorization/iam-callers';
import { ResultCache } from './authorization/result-cache';
import { TokenIssuers } from './authorization/token-issuers';
import { Limitation } from './limitations';
import { Limits } from './limits/limits';
import { UsagePlans } from './limits/usage-plans';
import { LocalGatewayOptions } from './local-gateway-options';
import { Backends } from './pipeline/backends';
import { Clock } from './pipeline/clock';
import { GatewayRuntime } from './pipeline/gateway-runtime';
import { Metrics } from './pipeline/metrics';
import { Connections } from './web-socket/connections';

/** What a gateway has read of its templates, and has of its own. */
export interface RuntimeParts {
  readonly clock: Clock;
  readonly usagePlans: UsagePlans;
  readonly limitations: readonly Limitation[];
  readonly backends: Backends;
}

/** What the steps of all requests to a gateway share. */
export function runtimeOf({ backends, clock, ...read }: RuntimeParts, options: LocalGatewayOptions): GatewayRuntime {
  const iamCallers = new IamCallers();
  for (const caller of options.callers ?? []) iamCallers.add(caller);
  return {
    ...read,
    clock,
    iamCallers,
    limits: new Limits(clock),
    tokenIssuers: new TokenIssuers(options.jwks ?? {}),
    authorizerResults: new ResultCache(clock),
    responses: new ResultCache(clock),
    refusesLimitations: options.notDoneHere === 'refuse',
    connections: new Connections(),
    metrics: new Metrics(),
    random: options.random ?? Math.random,
    served: options.served ?? (() => {}),
    executionLog: options.executionLog ?? (() => {}),
    log: options.log ?? (() => {}),
    backends: {
      lambda: options.backends?.lambda ?? ((call, timeout) => backends.lambda(call, timeout)),
      http: options.backends?.http ?? ((call, timeout) => backends.http(call, timeout)),
      service: options.backends?.service ?? ((call, timeout) => backends.service(call, timeout)),
    },
  };
}
