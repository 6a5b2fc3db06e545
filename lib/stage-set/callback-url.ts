import { Function } from 'aws-cdk-lib/aws-lambda';
import { oneCallbackUrl } from '../rules/web-socket-apis/one-callback-url';

/** How a function learns the address for calls to the connections of a stage. */
export interface CallbackUrlOptions {
  /**
   * The variable of the function's environment that holds the address.
   *
   * @default 'CALLBACK_URL'
   */
  readonly variable?: string;
}

/** A stage of a WebSocket API. */
interface CallableStage {
  readonly stageName: string;
  readonly callbackUrl?: string;
}

const stagesOf = new WeakMap<Function, Map<string, CallableStage>>();

/** Tells a function the address for calls to the connections of a stage. */
export function tellCallbackUrl(
  stage: CallableStage,
  handler: Function,
  { variable = 'CALLBACK_URL' }: CallbackUrlOptions,
): void {
  const known = stagesOf.get(handler) ?? new Map<string, CallableStage>();
  const stages = [...new Set([known.get(variable) ?? stage, stage])].map(({ stageName }) => stageName);
  oneCallbackUrl.enforce({ handler: handler.node.path, variable, stages });
  stagesOf.set(handler, known.set(variable, stage));
  handler.addEnvironment(variable, stage.callbackUrl!);
}
