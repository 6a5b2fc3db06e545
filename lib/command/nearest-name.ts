import { distance } from 'fastest-levenshtein';

/** The error for a name that there is not, with the nearest that there is. */
export function unknownNameError(what: string, name: string, known: readonly string[]): Error {
  const [nearest] = [...known].sort((a, b) => distance(name, a) - distance(name, b));
  return new WrongUse(`There is no ${what} '${name}'. Did you mean '${nearest}'?`);
}

/** What was asked for cannot be understood. */
export class WrongUse extends Error {}
