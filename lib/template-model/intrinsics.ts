import { Unresolved } from './unresolved';

/** Deeper than any template that CloudFormation takes; it bounds the reading of a malformed one. */
const DEEPEST = 200;

/**
 * What a template writes, as literals: an intrinsic function becomes an `Unresolved`, `AWS::NoValue` and `null` become
 * absence, and a join or substitution of literals becomes the string it makes. A dynamic reference is no literal either.
 */
export function readValue(value: unknown): unknown {
  return read(value, { ancestors: [], substitutions: new Map() });
}

/** Where the reading of a value is. */
interface Reading {
  /** What the value stands in. */
  readonly ancestors: object[];
  /** Thousands of operations share few substitutions. */
  readonly substitutions: Map<string, unknown>;
}

/** The name and argument of an intrinsic function, or `undefined` for any other value. */
export function intrinsicOf(value: unknown): { readonly name: string; readonly argument: unknown } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [name, ...others] = Object.keys(value);
  const isIntrinsic = others.length === 0 && (name === 'Ref' || name?.startsWith('Fn::'));
  return isIntrinsic ? { name, argument: (value as { readonly [name: string]: unknown })[name] } : undefined;
}

function read(value: unknown, reading: Reading): unknown {
  if (typeof value === 'string') return readText(value);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if (value instanceof Unresolved) return value;
  const { ancestors } = reading;
  // An alias of YAML can make a value contain itself.
  if (ancestors.length > DEEPEST || ancestors.includes(value)) return undefined;
  ancestors.push(value);
  const literal = readObject(value, reading);
  ancestors.pop();
  return literal;
}

function readObject(value: object, reading: Reading): unknown {
  if (Array.isArray(value)) return value.map((item) => read(item, reading)).filter((item) => item !== undefined);
  const intrinsic = intrinsicOf(value);
  if (intrinsic) return readIntrinsic(intrinsic.name, intrinsic.argument, value, reading);
  const entries = Object.entries(value).map(([name, nested]) => [name, read(nested, reading)]);
  return Object.fromEntries(entries.filter(([, known]) => known !== undefined));
}

/** A dynamic reference, such as `{{resolve:ssm:/url}}`, stands for a value that CloudFormation fetches. */
function readText(text: string, whole: unknown = text): unknown {
  return text.includes('{{resolve:') ? new Unresolved(whole, text) : text;
}

function readIntrinsic(name: string, argument: unknown, whole: object, reading: Reading): unknown {
  if (name === 'Ref' && typeof argument === 'string') {
    return argument === 'AWS::NoValue' ? undefined : new Unresolved(whole, `\${${argument}}`);
  }
  if (name === 'Fn::GetAtt') return new Unresolved(whole, `\${${attributeText(argument)}}`);
  if (name === 'Fn::Join') return readJoin(argument, whole, reading);
  if (name === 'Fn::Sub') return readSubstitution(argument, whole, reading);
  return new Unresolved(whole, `\${${name}}`);
}

function attributeText(argument: unknown): string {
  if (typeof argument === 'string') return argument;
  const isPath = Array.isArray(argument) && argument.every((part) => typeof part === 'string');
  return isPath ? argument.join('.') : 'Fn::GetAtt';
}

function readJoin(argument: unknown, whole: object, reading: Reading): unknown {
  const [delimiter, items] = Array.isArray(argument) ? argument : [];
  if (typeof delimiter !== 'string' || !Array.isArray(items)) return new Unresolved(whole, '${Fn::Join}');
  const parts = items.map((item) => read(item, reading)).filter((part) => part !== undefined);
  const text = parts.map(textOf).join(delimiter);
  return parts.every(isScalar) ? readText(text, whole) : new Unresolved(whole, text);
}

function readSubstitution(argument: unknown, whole: object, reading: Reading): unknown {
  const { substitutions } = reading;
  if (typeof argument !== 'string') return readSub(argument, whole, reading);
  if (!substitutions.has(argument)) substitutions.set(argument, readSub(argument, whole, reading));
  return substitutions.get(argument);
}

function readSub(argument: unknown, whole: object, reading: Reading): unknown {
  const [template, variables] = Array.isArray(argument) ? argument : [argument];
  if (typeof template !== 'string') return new Unresolved(whole, '${Fn::Sub}');
  let isLiteral = true;
  const text = template.replace(/\$\{([^{}]*)\}/g, (placeholder, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const value = isObject(variables) && Object.hasOwn(variables, name) ? read(variables[name], reading) : undefined;
    if (isScalar(value)) return textOf(value);
    isLiteral = false;
    return value instanceof Unresolved ? value.text : placeholder;
  });
  return isLiteral ? readText(text, whole) : new Unresolved(whole, text);
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function textOf(value: unknown): string {
  if (value instanceof Unresolved) return value.text;
  return isScalar(value) ? String(value) : '';
}
