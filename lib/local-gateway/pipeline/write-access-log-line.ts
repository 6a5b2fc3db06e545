import { accessLogLine } from './access-log-line';
import { GatewayRuntime } from './gateway-runtime';
import { Trace } from './trace';

/** A request to a stage that may write an access log. */
export interface LoggedRequest {
  readonly runtime: GatewayRuntime;
  readonly stage: { readonly accessLogFormat?: string };
  readonly trace: Trace;
}

/** Writes a line in the format of the stage, if it has one. */
export function writeAccessLogLine({ runtime, stage, trace }: LoggedRequest, variables: () => object): void {
  if (stage.accessLogFormat === undefined) return;
  const line = accessLogLine(stage.accessLogFormat, variables());
  runtime.log(line);
  trace.note({ line });
}
