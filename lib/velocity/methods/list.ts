import { areEqual } from '../comparison';
import { List } from '../values';
import { VelocityError } from '../velocity-error';
import type { Methods } from './invoke';

/** The methods of `java.util.List`. */
export const LIST_METHODS: Methods<List> = {
  add: (self, ...args) => {
    if (args.length > 1) self.items.splice(place(self, args[0], 1), 0, args[1]);
    else self.items.push(args[0]);
    return true;
  },
  addAll: (self, others) => {
    const added = others instanceof List ? [...others.items] : [];
    for (const item of added) self.items.push(item);
    return added.length > 0;
  },
  clear: (self) => {
    self.items.length = 0;
    return null;
  },
  contains: (self, value) => self.items.some((item) => areEqual(item, value)),
  get: (self, index) => self.items[place(self, index)],
  indexOf: (self, value) => self.items.findIndex((item) => areEqual(item, value)),
  isEmpty: (self) => self.items.length === 0,
  lastIndexOf: (self, value) => self.items.map((item) => areEqual(item, value)).lastIndexOf(true),
  remove: (self, index) => self.items.splice(place(self, index), 1)[0],
  set: (self, index, value) => {
    const at = place(self, index);
    const before = self.items[at];
    self.items[at] = value;
    return before;
  },
  size: (self) => self.items.length,
  subList: (self, from, to) => new List(self.items.slice(place(self, from, 1), place(self, to, 1)), self.isJson),
};

function place({ items }: List, index: unknown, beyond = 0): number {
  if (typeof index !== 'number' || index < 0 || index >= items.length + beyond) {
    throw new VelocityError(`index ${String(index)} is out of bounds`);
  }
  return index;
}
