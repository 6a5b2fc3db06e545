import { distance } from 'fastest-levenshtein';
import { Problem } from './rule';

/** A name that is used, and the names that there are. */
export interface UsedName {
  readonly name: string;
  readonly known: readonly string[];
}

/** What the rules have in common that find a name under which there is nothing. */
export function unknownName(what: string) {
  return {
    allowed: 'only names that are there can be used',
    fix: 'Correct the name.',
    judge({ name, known }: UsedName): Problem | undefined {
      if (known.includes(name)) return undefined;
      const nearest = [...known].sort((a, b) => distance(name, a) - distance(name, b)).slice(0, 3);
      const fix =
        nearest.length > 0 ? `Did you mean ${nearest.map((near) => `'${near}'`).join(' or ')}?` : 'There are none yet.';
      return { given: `there is no ${what} '${name}'`, fix };
    },
    *subjects() {},
  };
}
