import { createContext, Script } from 'node:vm';
import { VelocityError } from '../velocity-error';

/** A regular expression of a template may need longer than the service would let it. */
const LONGEST_MILLISECONDS = 250;

const TEST = new Script('pattern.test(subject)');
const REPLACE = new Script('subject.replace(pattern, replacement)');
const SPLIT = new Script('[...subject.matchAll(pattern)].map((match) => [match.index, match[0].length])');
const SANDBOX = createContext(Object.create(null));

export function matchesWhole(subject: string, pattern: string): boolean {
  const compiled = compile(`^(?:${pattern})$`, '');
  if (endsSoon(pattern, subject)) return compiled.test(subject);
  return run(TEST, { subject, pattern: compiled }) as boolean;
}

export function replaceMatches(subject: string, pattern: string, by: string, all: boolean): string {
  return run(REPLACE, { subject, pattern: compile(pattern, all ? 'g' : ''), replacement: replacementOf(by) }) as string;
}

/** Empty strings at the end are left out, unless there is a limit. */
export function splitAt(subject: string, pattern: string, limit: number): string[] {
  const matches = run(SPLIT, { subject, pattern: compile(pattern, 'g') }) as [number, number][];
  const parts: string[] = [];
  let from = 0;
  for (const [index, length] of matches) {
    if (limit > 0 && parts.length === limit - 1) break;
    // A match of nothing at the very start, or at the end, parts nothing.
    if (length === 0 && (index === 0 || index === subject.length)) continue;
    parts.push(subject.slice(from, index));
    from = index + length;
  }
  parts.push(subject.slice(from));
  if (limit === 0) while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}

/** How much text two repetitions may go over again without being noticed. */
const SHORT = 1_000;

/**
 * True where an expression needs no watch, which costs more than most expressions: nothing is repeated but single characters, and no more
 * than twice, over a short text.
 */
function endsSoon(pattern: string, subject: string): boolean {
  const repetitions = pattern.match(/[*+?{]/g)?.length ?? 0;
  return subject.length <= SHORT && (repetitions === 0 || (repetitions <= 2 && !/\)[*+?{]/.test(pattern)));
}

/** Java's syntax where it differs from JavaScript's: quoting, possessive quantifiers, flags at the start. */
function compile(pattern: string, flags: string): RegExp {
  const inline = pattern.match(/^\(\?([ismu]+)\)/)?.[1] ?? '';
  const unflagged = inline === '' ? pattern : pattern.slice(inline.length + 3);
  const written = unflagged
    .replaceAll(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, quoted: string) => quoted.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .replaceAll(/((?:^|[^\\])[*+?}])\+/g, '$1')
    .replaceAll('\\p{Alpha}', '[a-zA-Z]')
    .replaceAll('\\p{Digit}', '[0-9]')
    .replaceAll('\\p{Alnum}', '[a-zA-Z0-9]')
    .replaceAll('\\p{Punct}', '[!-\\/:-@\\[-`{-~]')
    .replaceAll('\\p{Space}', '\\s')
    .replaceAll('\\p{Upper}', '[A-Z]')
    .replaceAll('\\p{Lower}', '[a-z]')
    .replaceAll('\\z', '$');
  try {
    return new RegExp(written, [...new Set(flags + inline.replaceAll(/[^ism]/g, ''))].join(''));
  } catch {
    throw new VelocityError(`'${pattern}' is no regular expression`);
  }
}

/** `$1` stands for a group and `\` takes the meaning of the next character away. */
function replacementOf(by: string) {
  return (match: string, ...groups: unknown[]): string =>
    by.replaceAll(/\\([\s\S])|\$(\d)|\$\{(\w+)\}/g, (_, escaped?: string, group?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      if (group === '0') return match;
      const named = groups.at(-1) as { readonly [name: string]: string } | undefined;
      return String((group === undefined ? named?.[name as string] : groups[Number(group) - 1]) ?? '');
    });
}

function run(script: Script, globals: { readonly [name: string]: unknown }): unknown {
  Object.assign(SANDBOX, globals);
  try {
    return script.runInContext(SANDBOX, { timeout: LONGEST_MILLISECONDS });
  } catch {
    throw new VelocityError('a regular expression takes too long');
  }
}
