import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import * as handler from '../../../lib/canary-deployment/handler';
import { schedules } from './schedule';
import { StackInMemory } from './stack-in-memory';

// npm run canary-schedules [-- how many [seed]]
const [count = '10000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);

async function main() {
  const begin = performance.now();
  const endings: { [ending: string]: number } = {};
  const property = fc.asyncProperty(schedules, async (schedule) => {
    const stack = new StackInMemory(handler, schedule);
    const violations = await stack.live();
    for (const ending of stack.endings) endings[ending] = (endings[ending] ?? 0) + 1;
    if (violations.length > 0) throw new Error(violations.join('\n'));
  });
  await fc.assert(property, { numRuns: Number(count), seed: Number(seed) });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${count} schedules in ${seconds} s (seed ${seed}): ${JSON.stringify(endings)}`);
}

main().catch((error) => {
  console.error(error.message, error.cause?.message);
  process.exitCode = 1;
});
