import { patiently } from './failures';
import { ShiftWorld } from './shift-world';
import { TAKE_OFF } from './stage-patches';

/** Takes the canary off. That somebody was faster is no failure. */
export async function takeOff(world: ShiftWorld): Promise<void> {
  await patiently(world, async () => {
    try {
      await world.update(TAKE_OFF);
    } catch (error) {
      if ((error as Error).name !== 'BadRequestException' || (await world.stage())?.canary) throw error;
    }
  });
}
