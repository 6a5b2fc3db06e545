import { BlockList, isIP } from 'node:net';
import { matchesWildcards } from './wildcards';

/** By operator, then by key. */
export type Conditions = { readonly [operator: string]: { readonly [key: string]: unknown } };

type Test = (actual: string, expected: string) => boolean;

const TESTS: { readonly [operator: string]: Test } = {
  ArnEquals: matchesWildcardsOf,
  ArnLike: matchesWildcardsOf,
  Bool: (actual, expected) => actual === expected,
  DateGreaterThan: (actual, expected) => Date.parse(actual) > Date.parse(expected),
  DateGreaterThanEquals: (actual, expected) => Date.parse(actual) >= Date.parse(expected),
  DateLessThan: (actual, expected) => Date.parse(actual) < Date.parse(expected),
  DateLessThanEquals: (actual, expected) => Date.parse(actual) <= Date.parse(expected),
  IpAddress: isInRange,
  NumericEquals: (actual, expected) => Number(actual) === Number(expected),
  NumericGreaterThan: (actual, expected) => Number(actual) > Number(expected),
  NumericGreaterThanEquals: (actual, expected) => Number(actual) >= Number(expected),
  NumericLessThan: (actual, expected) => Number(actual) < Number(expected),
  NumericLessThanEquals: (actual, expected) => Number(actual) <= Number(expected),
  StringEquals: (actual, expected) => actual === expected,
  StringEqualsIgnoreCase: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  StringLike: matchesWildcardsOf,
};

/** Operators that hold where another does not. */
const NEGATED: { readonly [operator: string]: string } = {
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NotIpAddress: 'IpAddress',
  NumericNotEquals: 'NumericEquals',
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
};

/** True where every condition holds. An operator that is not known never does. */
export function conditionsHold(
  conditions: Conditions,
  context: { readonly [key: string]: string | undefined },
): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) => holds(operator, context[key.toLowerCase()], listOf(expected))),
  );
}

function holds(operator: string, actual: string | undefined, expected: readonly string[]): boolean {
  const name = operator.replace(/^For(?:Any|All)Values?:/, '').replace(/IfExists$/, '');
  if (name === 'Null') return expected.includes(String(actual === undefined));
  if (actual === undefined) return operator.endsWith('IfExists') || name in NEGATED;
  if (name in NEGATED) return !expected.some((value) => TESTS[NEGATED[name]](actual, value));
  return Object.hasOwn(TESTS, name) && expected.some((value) => TESTS[name](actual, value));
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

function matchesWildcardsOf(actual: string, expected: string): boolean {
  return matchesWildcards(expected, actual);
}

function isInRange(actual: string, expected: string): boolean {
  const [address, prefix] = expected.split('/');
  const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0 || isIP(actual) === 0) return false;
  const list = new BlockList();
  list.addSubnet(address, Number(prefix ?? (kind === 'ipv6' ? 128 : 32)), kind);
  return list.check(actual, isIP(actual) === 6 ? 'ipv6' : 'ipv4');
}
