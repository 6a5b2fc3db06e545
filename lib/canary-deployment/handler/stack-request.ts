import { placeOf, ShiftProperties } from './shift-request';
import { AskedOfResource } from './shift-world';

/**
 * Whether CloudFormation waits for an event: one that was delivered late, twice or out of order asks for something else than the newest
 * event of the stack, or comes when nothing is asked. Where the stack does not tell, an event is believed.
 */
export function isAwaited(properties: ShiftProperties, { status, properties: asked }: AskedOfResource): boolean {
  if (status !== undefined && !status.endsWith('IN_PROGRESS')) return false;
  if (asked === undefined) return true;
  return (
    placeOf(asked) === placeOf(properties) &&
    asked.DeploymentId === properties.DeploymentId &&
    asked.Variables === properties.Variables
  );
}

/** Whether CloudFormation waits for the resource to go, as far as the stack tells. */
export function isDeletion({ status }: AskedOfResource): boolean {
  return status === undefined || status === 'DELETE_IN_PROGRESS';
}
