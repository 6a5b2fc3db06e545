import { parse } from '../velocity/parse';

const known = new Map<string, string | undefined>();

/** What keeps a template from being parsed, in a few words. One API often has one template on many routes, so results are kept. */
export function syntaxErrorIn(template: string): string | undefined {
  if (!known.has(template)) known.set(template, findSyntaxError(template));
  return known.get(template);
}

function findSyntaxError(template: string): string | undefined {
  if (!/[$#]/.test(template)) return undefined;
  try {
    parse(template);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
