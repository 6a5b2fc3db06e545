import { Served, ShiftRequest } from './shift-request';
import { COMMAND, ShiftToken, TOKEN, textOf } from './shift-token';
import { PatchOperation, StageState, Variables } from './shift-world';

const replace = (path: string, value: string): PatchOperation => ({ op: 'replace', path, value });
const remove = (path: string): PatchOperation => ({ op: 'remove', path });
const override = (name: string, value: string) => replace(`/canarySettings/stageVariableOverrides/${name}`, value);

export const TAKE_OFF: readonly PatchOperation[] = [remove('/canarySettings')];

/** The canary without a request, and with its token. It is the only patch that names the new deployment for a canary. */
export function armed({ target, useStageCache }: ShiftRequest, token: ShiftToken): PatchOperation[] {
  return [
    replace('/canarySettings/deploymentId', target.deploymentId),
    replace('/canarySettings/percentTraffic', '0.0'),
    replace('/canarySettings/useStageCache', String(useStageCache)),
    ...Object.entries(target.variables).map(([name, value]) => override(name, value)),
    override(COMMAND, 'none'),
    override(TOKEN, textOf(token)),
  ];
}

/**
 * A share. On a stage whose canary has just been taken off it makes another one of the stage's own deployment, which changes no
 * response.
 */
export function share(percent: number, token: ShiftToken): PatchOperation[] {
  return [
    replace('/canarySettings/percentTraffic', String(percent)),
    override(COMMAND, 'none'),
    override(TOKEN, textOf(token)),
  ];
}

export function asking(token: ShiftToken): PatchOperation[] {
  return [override(COMMAND, 'none'), override(TOKEN, textOf(token))];
}

/**
 * The promotion, as the console does it. What it copies is what the canary has, so on a stage whose canary has just been taken off it
 * copies the stage's own deployment and no variable.
 */
export const PROMOTE: readonly PatchOperation[] = [
  replace('/canarySettings/percentTraffic', '0.0'),
  { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
  { op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' },
];

/** The canary and what a promotion has copied of its token. */
export function tidied({ canary, variables }: StageState): PatchOperation[] {
  return [...(canary ? TAKE_OFF : []), ...ownVariables(variables)];
}

function ownVariables(variables: Variables): PatchOperation[] {
  return [COMMAND, TOKEN].filter((name) => Object.hasOwn(variables, name)).map((name) => remove(`/variables/${name}`));
}

/** All requests at once, and no canary. */
export function moved({ deploymentId, variables }: Served, stage: StageState): PatchOperation[] {
  return [
    ...tidied(stage),
    ...(stage.deploymentId === deploymentId ? [] : [replace('/deploymentId', deploymentId)]),
    ...Object.entries(variables)
      .filter(([name, value]) => stage.variables[name] !== value)
      .map(([name, value]) => replace(`/variables/${name}`, value)),
  ];
}

/**
 * From what a request brought the stage to, back to what it served before: as far as the stage has it. What is neither was put there by
 * hand, and stays.
 */
export function undone(brought: Served, target: Served, stage: StageState): PatchOperation[] {
  const isBrought = stage.deploymentId === brought.deploymentId && brought.deploymentId !== target.deploymentId;
  const names = Object.entries(brought.variables).filter(
    ([name, value]) => stage.variables[name] === value && target.variables[name] !== value,
  );
  return [
    ...(isBrought ? [replace('/deploymentId', target.deploymentId)] : []),
    ...names.map(([name]) =>
      Object.hasOwn(target.variables, name)
        ? replace(`/variables/${name}`, target.variables[name])
        : remove(`/variables/${name}`),
    ),
  ];
}

/** Whether the stage has the deployment and all of the variables. */
export function serves(stage: StageState, { deploymentId, variables }: Served): boolean {
  return (
    stage.deploymentId === deploymentId &&
    Object.entries(variables).every(([name, value]) => stage.variables[name] === value)
  );
}
