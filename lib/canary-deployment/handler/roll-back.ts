import { ShiftRequest } from './shift-request';
import { hasOwnCanary } from './shift-token';
import { ShiftWorld } from './shift-world';
import { tidied, undone } from './stage-patches';

/**
 * Takes back at once what a request has done to the stage: the canary with its token, or the promotion. What somebody did by hand stays.
 * Says whether there was something to take back.
 */
export async function rollBack({ before, target }: ShiftRequest, world: ShiftWorld): Promise<boolean> {
  const stage = await world.stage();
  if (!stage) return false;
  const operations = [
    ...tidied(hasOwnCanary(stage) ? stage : { ...stage, canary: undefined }),
    ...(before ? undone(before, target, stage) : []),
  ];
  if (operations.length === 0) return false;
  await world.update(operations);
  await world.announce('ROLLED_BACK', { operations });
  return true;
}
