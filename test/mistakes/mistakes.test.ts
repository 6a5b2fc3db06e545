import { ALL_MISTAKES } from './all-mistakes';
import { outcomeOf } from './mistake';

describe.each(Object.entries(ALL_MISTAKES))('%s', (_, mistakes) => {
  test.each(mistakes)('%s: %s', (_mistake, outcome, write) => {
    expect(outcomeOf(write)).toBe(outcome.split(':')[0]);
  });
});

test('no mistake is listed twice', () => {
  for (const mistakes of Object.values(ALL_MISTAKES)) {
    expect(new Set(mistakes.map(([mistake]) => mistake)).size).toBe(mistakes.length);
  }
});
