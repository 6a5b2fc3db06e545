import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { sequences } from './arbitraries';
import { AREAS, Area } from './edits';
import { codeOfSequence, liveSequence } from './sequence';

/** Lives many sequences: `npm run lives -- [--count 1000] [--seed 7] [--areas routes,stages]`. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      // How many smaller sequences are tried once one fails.
      shrinks: { type: 'string', default: '200' },
      areas: { type: 'string', default: AREAS.join() },
    },
  });
  const count = Number(values.count);
  const seed = Number(values.seed);
  console.log(`seed ${seed}, areas ${values.areas}`);
  let lived = 0;
  let shrinks = -1;
  const property = fc.asyncProperty(sequences(values.areas.split(',') as Area[]), async (sequence) => {
    const isShrinking = shrinks >= 0;
    if (isShrinking && shrinks++ >= Number(values.shrinks)) return;
    process.stderr.write(isShrinking ? '\rshrinking  ' : `\r${++lived} of ${count}  `);
    try {
      await liveSequence(sequence);
    } catch (error) {
      if (!isShrinking) console.log(`\n${(error as Error).message}`);
      shrinks = Math.max(shrinks, 0);
      throw error;
    }
  });
  const { counterexample, errorInstance, failed, numRuns } = await fc.check(property, { numRuns: count, seed });
  process.stderr.write('\n');
  if (!failed) return;
  console.log(
    `${(errorInstance as Error).message}\nfound by sequence ${numRuns}\n\n${codeOfSequence(counterexample![0])}`,
  );
  process.exitCode = 1;
}

void run();
