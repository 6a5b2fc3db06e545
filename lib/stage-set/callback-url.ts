import { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { oneCallbackUrl } from '../rules/web-socket-apis/one-callback-url';

/** A stage of a WebSocket API. */
interface CallableStage {
  readonly stageName: string;
  readonly callbackUrl: string;
  grantManageConnections(grantee: IGrantable): unknown;
}

const stagesOf = new WeakMap<Function, Map<string, CallableStage>>();

/** Tells a function the address for calls to the connections of a stage, and lets it use it. */
export function addCallbackUrl(stage: CallableStage, handler: Function, variable = 'CALLBACK_URL'): void {
  const { callbackUrl } = stage;
  const known = stagesOf.get(handler) ?? new Map<string, CallableStage>();
  const stages = [...new Set([known.get(variable) ?? stage, stage])].map(({ stageName }) => stageName);
  oneCallbackUrl.enforce({ handler: handler.node.path, variable, stages });
  stagesOf.set(handler, known.set(variable, stage));
  handler.addEnvironment(variable, callbackUrl);
  stage.grantManageConnections(handler);
}
