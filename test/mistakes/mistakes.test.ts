import { authorization } from './authorization';
import { cors } from './cors';
import { outcomeOf } from './mistake';
import { routes } from './routes';

describe.each(Object.entries({ routes, cors, authorization }))('%s', (_, mistakes) => {
  test.each(mistakes)('%s: %s', (_mistake, outcome, write) => {
    expect(outcomeOf(write)).toBe(outcome.split(':')[0]);
  });
});
