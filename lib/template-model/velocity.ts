import type { parse as Parse } from 'velocityjs';

const known = new Map<string, string | undefined>();

/** What keeps a template from being parsed, in a few words. One API often has one template on many routes, so results are kept. */
export function syntaxErrorIn(template: string): string | undefined {
  if (!known.has(template)) known.set(template, findSyntaxError(template));
  return known.get(template);
}

function findSyntaxError(template: string): string | undefined {
  if (!/[$#]/.test(template)) return undefined;
  // Loaded late: most apps have no templates, and the parser is the slowest part of the library to load.
  const { parse } = require('velocityjs') as { parse: typeof Parse };
  try {
    if (!isClosed(template, parse)) return 'a directive has no #end';
    if (isClosed(`#if(true)${template}`, parse)) return 'an #end closes nothing';
    return undefined;
  } catch (error) {
    const [place, text] = (error as Error).message.split('\n');
    return `${place.replace(/^.* on (line \d+).*$/, '$1')}${text ? `, at ${text.trim().slice(-40)}` : ''}`;
  }
}

/** The parser forgives a missing `#end`; but one more at the end of the template changes what it reads only if one was missing. */
function isClosed(template: string, parse: typeof Parse): boolean {
  const read = (text: string) =>
    JSON.stringify(parse(text), (key, value) => (key === 'pos' || key === 'loc' ? undefined : value));
  return read(`${template}\n`) === read(`${template}\n#end`);
}
