import { areEqual } from '../comparison';
import { Double, floating, integer, isNumeric, Numeric } from '../numbers';
import { toText } from '../print';
import { List } from '../values';
import { LIST_METHODS } from './list';
import { MAP_METHODS } from './map';
import { STRING_METHODS } from './string';

/** Methods by name; each checks its own arguments and answers `undefined` for what it cannot take. */
export type Methods<T> = { readonly [name: string]: (self: T, ...args: any[]) => unknown };

const NUMBER_METHODS: Methods<Numeric> = {
  doubleValue: (self) => new Double(floating(self)),
  floatValue: (self) => new Double(floating(self)),
  intValue: whole,
  longValue: whole,
};

const OBJECT_METHODS: Methods<unknown> = {
  equals: (self: unknown, other: unknown) => typeof self === typeof other && areEqual(self, other),
  toString: (self: unknown) => toText(self),
};

/** Calls one of the methods of Java that templates use; `null` where there is none. Nothing of JavaScript can be reached. */
export function invoke(self: unknown, name: string, args: readonly unknown[]): unknown {
  const method = methodOf(self, name) ?? find(OBJECT_METHODS, name);
  return method ? (method(self, ...args) ?? null) : null;
}

function methodOf(self: unknown, name: string): ((self: any, ...args: any[]) => unknown) | undefined {
  if (typeof self === 'string') return find(STRING_METHODS, name);
  if (self instanceof Map) return find(MAP_METHODS, name);
  if (self instanceof List) return find(LIST_METHODS, name);
  return isNumeric(self) ? find(NUMBER_METHODS, name) : undefined;
}

function find<T>(methods: Methods<T>, name: string): Methods<T>[string] | undefined {
  return Object.hasOwn(methods, name) ? methods[name] : undefined;
}

function whole(self: Numeric): Numeric {
  return self instanceof Double ? integer(BigInt(Math.trunc(self.value))) : self;
}
