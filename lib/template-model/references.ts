import { inspect } from 'node:util';
import { intrinsicOf } from './intrinsics';
import { Unresolved } from './unresolved';

/** The logical id that a value points at, when it is nothing but a `Ref`, a `Fn::GetAtt`, or a substitution of one of them. */
export function referenceOf(value: unknown): string | undefined {
  const intrinsic = intrinsicOf(value instanceof Unresolved ? value.intrinsic : value);
  if (!intrinsic) return undefined;
  const isWhole = intrinsic.name !== 'Fn::Sub' || /^\$\{[^{}]+\}$/.test(String(templateOf(intrinsic.argument)));
  return isWhole ? directReferences(intrinsic.name, intrinsic.argument)[0] : undefined;
}

/** A text that two values share when they surely stand for the same thing; `undefined` for a value that is absent. */
export function identityOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const logicalId = referenceOf(value);
  if (logicalId !== undefined) return `\${${logicalId}}`;
  return typeof value === 'object' ? inspect(value, { depth: null }) : String(value);
}

/** The logical ids that a value points at anywhere inside, in the order in which they stand, each once. */
export function referencesIn(value: unknown): string[] {
  if (!(value instanceof Unresolved)) return allReferencesIn(value);
  const known = ofUnresolved.get(value) ?? allReferencesIn(value);
  ofUnresolved.set(value, known);
  return known;
}

/** One substitution can stand in thousands of operations. */
const ofUnresolved = new WeakMap<Unresolved, string[]>();

function allReferencesIn(value: unknown): string[] {
  const found = new Set<string>();
  const seen = new Set<object>();
  const visit = (nested: unknown): void => {
    if (typeof nested !== 'object' || nested === null || seen.has(nested)) return;
    seen.add(nested);
    const written = nested instanceof Unresolved ? nested.intrinsic : nested;
    const intrinsic = intrinsicOf(written);
    if (intrinsic) for (const id of directReferences(intrinsic.name, intrinsic.argument)) found.add(id);
    for (const child of Object.values(written ?? {})) visit(child);
  };
  visit(value);
  return [...found];
}

function directReferences(name: string, argument: unknown): string[] {
  if (name === 'Ref') return idsOf([argument]);
  if (name === 'Fn::GetAtt') return idsOf([Array.isArray(argument) ? argument[0] : argument]);
  if (name === 'Fn::Sub') return substituted(argument);
  return [];
}

function substituted(argument: unknown): string[] {
  const variables = Array.isArray(argument) ? argument[1] : undefined;
  const names = [...String(templateOf(argument)).matchAll(/\$\{([^!{}][^{}]*)\}/g)].map((match) => match[1]);
  return names.flatMap((name) => {
    const isVariable = typeof variables === 'object' && variables !== null && Object.hasOwn(variables, name);
    return isVariable ? (referenceOf(variables[name as keyof typeof variables]) ?? []) : idsOf([name]);
  });
}

function templateOf(argument: unknown): unknown {
  const template = Array.isArray(argument) ? argument[0] : argument;
  return typeof template === 'string' ? template : '';
}

/** A pseudo parameter such as `AWS::Region` points at nothing in the template. */
function idsOf(names: readonly unknown[]): string[] {
  return names
    .filter((name): name is string => typeof name === 'string' && !name.startsWith('AWS::'))
    .map((name) => name.split('.')[0]);
}
