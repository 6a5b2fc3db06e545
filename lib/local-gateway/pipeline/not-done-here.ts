import type { Entry } from '../entry/served-api';
import { limitationsAt } from '../limitations';
import { GatewayFault } from './gateway-fault';
import { GatewayRuntime } from './gateway-runtime';
import { Trace } from './trace';

/** A request at a stage. */
export interface RequestAtStage {
  readonly api: { readonly id: string };
  readonly stage: { readonly name: string };
  readonly entry: Entry;
  readonly runtime: GatewayRuntime;
  readonly trace: Trace;
}

/** What the service would do here and this machine cannot: web ACLs, mutual TLS, private endpoints, X-Ray. It is told, or refused. */
export function tellWhatIsNotDone({ api, entry, runtime, stage, trace }: RequestAtStage): void {
  const { limitations, refusesLimitations } = runtime;
  const missing = limitationsAt(limitations, { apiId: api.id, stage: stage.name, domainName: entry.domainName });
  if (missing.length === 0) return;
  trace.note({ missing });
  if (!refusesLimitations) return;
  throw new GatewayFault('DEFAULT_5XX', {
    status: 501,
    message: 'Not done on this machine',
    reason: `not done on this machine: ${missing.join(', ')}`,
  });
}
