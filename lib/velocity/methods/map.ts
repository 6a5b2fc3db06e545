import { areEqual } from '../comparison';
import { toText } from '../print';
import { List } from '../values';
import type { Methods } from './invoke';

type Entries = Map<string, unknown>;

/** The methods of `java.util.Map`. */
export const MAP_METHODS: Methods<Entries> = {
  clear: (self) => {
    self.clear();
    return null;
  },
  containsKey: (self, key) => self.has(toText(key)),
  containsValue: (self, value) => [...self.values()].some((other) => areEqual(other, value)),
  entrySet: (self) => new List([...self].map(([key, value]) => entry(key, value))),
  get: (self, key) => self.get(toText(key)),
  getOrDefault: (self, key, otherwise) => (self.has(toText(key)) ? self.get(toText(key)) : otherwise),
  isEmpty: (self) => self.size === 0,
  keySet: (self) => new List([...self.keys()]),
  put: (self, key, value) => {
    const before = self.get(toText(key));
    self.set(toText(key), value);
    return before;
  },
  putAll: (self, others) => {
    if (others instanceof Map) for (const [key, value] of others) self.set(key, value);
    return null;
  },
  remove: (self, key) => {
    const before = self.get(toText(key));
    self.delete(toText(key));
    return before;
  },
  size: (self) => self.size,
  values: (self) => new List([...self.values()]),
};

/** An entry prints as `key=value` and has a key and a value. */
function entry(key: string, value: unknown) {
  const members: { readonly [name: string]: unknown } = { key, value, getKey: key, getValue: value };
  const read = (name: string) => (Object.hasOwn(members, name) ? members[name] : null);
  return { property: read, method: read, toString: () => `${key}=${toText(value)}` };
}
