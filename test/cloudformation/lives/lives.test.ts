import * as fc from 'fast-check';
import { sequences } from './arbitraries';
import { AREAS } from './edits';
import { codeOfSequence, liveSequence } from './sequence';

test('an app that people edit goes on answering, whatever fails on the way', async () => {
  await fc.assert(fc.asyncProperty(sequences(AREAS), liveSequence), {
    numRuns: 40,
    seed: 1,
    reporter(details) {
      if (!details.failed) return;
      const [sequence] = details.counterexample!;
      throw new Error(
        `${(details.errorInstance as Error).message}\nseed ${details.seed}, after ${details.numRuns} sequences\n${codeOfSequence(sequence)}`,
        { cause: details.errorInstance },
      );
    },
  });
}, 240_000);
