import { NotReplayable } from '../recording';

/** Fills in the descriptions in angle brackets of a recorded behaviour. */
export function described(value: unknown, describe: (description: string) => unknown): unknown {
  if (typeof value === 'string') {
    const description = /^<(.*)>$/s.exec(value)?.[1];
    return description === undefined ? value : describe(description);
  }
  if (Array.isArray(value)) return value.map((item) => described(item, describe));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, nested]) => [name, described(nested, describe)]));
}

export function unknownDescription(description: string): never {
  throw new NotReplayable(`what '<${description}>' means is not known here`);
}
