import { COMMAND } from './handler/shift-token';

/** The stage that commands are for. */
export interface CommandedStage {
  readonly restApiId: string;
  readonly stageName: string;
}

/** Takes the canary off at once. The shift sees it within a minute, fails the update, and CloudFormation rolls back. */
export function abortCommand(stage: CommandedStage): string {
  return updateStage(stage, 'op=remove,path=/canarySettings');
}

/** Lets a shift that waits for an approval go on. */
export function approveCommand(stage: CommandedStage): string {
  return say(stage, 'approve');
}

/** Promotes the canary within a minute, whatever step it is in, unless an alarm fires. */
export function promoteCommand(stage: CommandedStage): string {
  return say(stage, 'promote');
}

function say(stage: CommandedStage, word: string): string {
  return updateStage(stage, `op=replace,path=/canarySettings/stageVariableOverrides/${COMMAND},value=${word}`);
}

function updateStage({ restApiId, stageName }: CommandedStage, operation: string): string {
  return `aws apigateway update-stage --rest-api-id ${restApiId} --stage-name ${stageName} --patch-operations '${operation}'`;
}
