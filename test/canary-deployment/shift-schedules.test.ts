import fc from 'fast-check';
import * as handler from '../../lib/canary-deployment/handler';
import { schedules } from './schedules/schedule';
import { StackInMemory } from './schedules/stack-in-memory';

// `npm run canary-schedules` lives more of them.
const SCHEDULES = 500;

test(`${SCHEDULES} schedules of cancels, rollbacks, removals, waiters that live on, faults and hands hurt nobody`, async () => {
  const endings: { [ending: string]: number } = { updated: 0, 'rolled back': 0, deleted: 0 };
  const property = fc.asyncProperty(schedules, async (schedule) => {
    const stack = new StackInMemory(handler, schedule);
    expect(await stack.live()).toEqual([]);
    for (const ending of stack.endings) endings[ending]++;
  });
  await fc.assert(property, { numRuns: SCHEDULES });
  // No end is rare, or the schedules would prove little.
  for (const count of Object.values(endings)) expect(count).toBeGreaterThan(SCHEDULES / 5);
}, 60_000);
