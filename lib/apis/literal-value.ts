import { intrinsicOf } from '../template-model/intrinsics';

type PseudoParameters = { readonly [name: string]: string };

/** A resolved value without any intrinsic function; `undefined` where only CloudFormation can know what it says. */
export function literalIn(value: unknown, parameters: PseudoParameters): unknown {
  if (Array.isArray(value)) return allOf(value.map((item) => literalIn(item, parameters)));
  if (typeof value !== 'object' || value === null) return value;
  const intrinsic = intrinsicOf(value);
  if (intrinsic) return literalOf(intrinsic.name, intrinsic.argument, parameters);
  const literal: { [name: string]: unknown } = {};
  for (const [name, nested] of Object.entries(value)) {
    literal[name] = literalIn(nested, parameters);
    if (literal[name] === undefined) return undefined;
  }
  return literal;
}

function allOf(items: unknown[]): unknown[] | undefined {
  return items.includes(undefined) ? undefined : items;
}

function literalOf(name: string, argument: unknown, parameters: PseudoParameters): string | undefined {
  if (name === 'Fn::Join' && Array.isArray(argument)) {
    const [delimiter, parts] = argument;
    return (literalIn(parts, parameters) as string[] | undefined)?.join(delimiter);
  }
  if (typeof argument !== 'string') return undefined;
  if (name === 'Ref') return parameters[argument];
  if (name !== 'Fn::Sub') return undefined;
  let isKnown = true;
  const text = argument.replace(/\$\{(!?)([^{}]*)\}/g, (_, isText: string, parameter: string) => {
    if (isText) return `\${${parameter}}`;
    isKnown &&= Object.hasOwn(parameters, parameter);
    return parameters[parameter];
  });
  return isKnown ? text : undefined;
}
