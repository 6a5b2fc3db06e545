import { toText } from '../print';
import { List } from '../values';
import { VelocityError } from '../velocity-error';
import type { Methods } from './invoke';
import { matchesWhole, replaceMatches, splitAt } from './regular-expression';

/** More than a template may write in all. */
const LONGEST = 50_000_000;

/** The methods of `java.lang.String`. */
export const STRING_METHODS: Methods<string> = {
  charAt: (self, index) => self.charAt(within(self, index)),
  codePointAt: (self, index) => self.codePointAt(within(self, index)),
  compareTo: (self, other) => (self < toText(other) ? -1 : self > toText(other) ? 1 : 0),
  concat: (self, other) => self + toText(other),
  contains: (self, part) => self.includes(toText(part)),
  endsWith: (self, end) => self.endsWith(toText(end)),
  equalsIgnoreCase: (self, other) => self.toLowerCase() === toText(other).toLowerCase(),
  hashCode: hashOf,
  indexOf: (self, part, from = 0) => self.indexOf(toText(part), from),
  isEmpty: (self) => self === '',
  lastIndexOf: (self, part) => self.lastIndexOf(toText(part)),
  length: (self) => self.length,
  matches: (self, pattern) => matchesWhole(self, toText(pattern)),
  replace: (self, from, to) => replaced(self, toText(from), toText(to)),
  replaceAll: (self, pattern, by) => replaceMatches(self, toText(pattern), toText(by), true),
  replaceFirst: (self, pattern, by) => replaceMatches(self, toText(pattern), toText(by), false),
  split: (self, pattern, limit) => new List(splitAt(self, toText(pattern), typeof limit === 'number' ? limit : 0)),
  startsWith: (self, start, from = 0) => self.startsWith(toText(start), from),
  substring: (self, from, to = self.length) => self.slice(within(self, from, 1), within(self, to, 1)),
  toLowerCase: (self) => self.toLowerCase(),
  toUpperCase: (self) => self.toUpperCase(),
  trim: (self) => self.replace(/^[\0- ]+|[\0- ]+$/g, ''),
};

/** A text in place of each of its own letters would not fit anywhere. */
function replaced(self: string, from: string, to: string): string {
  const count = self.split(from).length;
  if (self.length + count * to.length > LONGEST) throw new VelocityError('the template writes too much');
  return self.replaceAll(from, () => to);
}

function hashOf(self: string): number {
  let hash = 0;
  for (let index = 0; index < self.length; index++) hash = (Math.imul(31, hash) + self.charCodeAt(index)) | 0;
  return hash;
}

function within(text: string, index: unknown, beyond = 0): number {
  if (typeof index !== 'number' || index < 0 || index >= text.length + beyond) {
    throw new VelocityError(`index ${String(index)} is out of bounds`);
  }
  return index;
}
