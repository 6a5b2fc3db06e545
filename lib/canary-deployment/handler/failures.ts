/** The shift is over, and the new release is not promoted. CloudFormation shows the message and rolls back. */
export class ShiftStopped extends Error {}

/** Errors after which the same call fails again. */
const LASTING = /BadRequest|NotFound|Validation|InvalidParameter|DoesNotExist/;
const DENIED = /AccessDenied|Forbidden|NotAuthorized/;

/** A new permission takes a while to hold everywhere. */
const PERMISSIONS_SPREAD = 300_000;

/** Whether the next look may succeed: everything that is not known to fail again is tried again, until the time is over. */
export function isPassing(error: unknown, sinceBegin: number): boolean {
  if (error instanceof ShiftStopped) return false;
  if (isDenied(error)) return sinceBegin < PERMISSIONS_SPREAD;
  return !LASTING.test((error as Error).name ?? '');
}

export function isDenied(error: unknown): boolean {
  return DENIED.test((error as Error).name ?? '');
}

const TRIES = 6;
const FIRST_PAUSE = 500;

/** For calls that no later look makes again. */
export async function patiently<Value>(
  world: { pause(milliseconds: number): Promise<void> },
  act: () => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (attempt === TRIES || !isPassing(error, 0)) throw error;
      await world.pause(FIRST_PAUSE * 2 ** (attempt - 1));
    }
  }
}
