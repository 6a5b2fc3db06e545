import { ServiceError } from './service-error';

export type Value = any;

/** What references in a template lead to. */
export interface References {
  ref(name: string): Value;
  attribute(logicalId: string, name: string): Value;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): Value;
  importValue(name: string): Value;
  stackOutput(stackName: string, output: string, region?: string): Value;
}

const NO_VALUE = Symbol('AWS::NoValue');

/** A part of a template with every reference resolved. */
export function resolve(value: Value, references: References): Value {
  const resolved = evaluate(value, references);
  return resolved === NO_VALUE ? undefined : resolved;
}

function evaluate(value: Value, references: References): Value {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, references)).filter((item) => item !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const [name, ...others] = Object.keys(value);
  if (others.length === 0 && name !== undefined && isIntrinsic(name, value[name])) {
    return INTRINSICS[name](value[name], references);
  }
  const entries = Object.entries(value).map(([key, item]) => [key, evaluate(item, references)]);
  return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE));
}

const INTRINSICS: { readonly [name: string]: (argument: Value, references: References) => Value } = {
  Ref: (name, references) => (name === 'AWS::NoValue' ? NO_VALUE : references.ref(name)),
  'Fn::GetAtt': (argument, references) => {
    const [logicalId, ...attribute] = typeof argument === 'string' ? argument.split('.') : argument;
    return references.attribute(logicalId, evaluate(attribute.join('.'), references));
  },
  'Fn::Join': ([delimiter, items], references) => listOf(items, references).join(delimiter),
  'Fn::Sub': (argument, references) => {
    const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
    return text.replace(/\$\{([^}]+)\}/g, (_: string, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (Object.hasOwn(own, name)) return evaluate(own[name], references);
      const [logicalId, ...attribute] = name.split('.');
      return attribute.length > 0 ? references.attribute(logicalId, attribute.join('.')) : references.ref(name);
    });
  },
  'Fn::Select': ([index, items], references) => listOf(items, references)[Number(evaluate(index, references))],
  'Fn::Split': ([delimiter, text], references) => String(evaluate(text, references)).split(delimiter),
  'Fn::Base64': (text, references) => Buffer.from(String(evaluate(text, references))).toString('base64'),
  'Fn::If': ([condition, yes, no], references) => evaluate(references.condition(condition) ? yes : no, references),
  'Fn::FindInMap': (argument, references) => {
    const [map, first, second] = evaluate(argument, references);
    return references.mapping(map, first, second);
  },
  'Fn::ImportValue': (name, references) => references.importValue(evaluate(name, references)),
  'Fn::GetStackOutput': (argument, references) => {
    const { StackName, OutputName, Region } = evaluate(argument, references);
    return references.stackOutput(StackName, OutputName, Region);
  },
  'Fn::GetAZs': (region, references) => {
    const name = evaluate(region, references) || references.ref('AWS::Region');
    return ['a', 'b', 'c'].map((zone) => `${name}${zone}`);
  },
  'Fn::Cidr': ([block, count]) => Array.from({ length: Number(count) }, (_, index) => `${block}#${index}`),
  'Fn::Equals': (operands, references) => {
    const [left, right] = evaluate(operands, references);
    return left === right;
  },
  'Fn::And': (operands, references) => evaluate(operands, references).every(Boolean),
  'Fn::Or': (operands, references) => evaluate(operands, references).some(Boolean),
  'Fn::Not': (operands, references) => !evaluate(operands, references)[0],
  Condition: (name, references) => references.condition(name),
};

/** `Condition` is a word of IAM policies too. */
function isIntrinsic(name: string, argument: Value): boolean {
  return Object.hasOwn(INTRINSICS, name) && (name !== 'Condition' || typeof argument === 'string');
}

function listOf(items: Value, references: References): Value[] {
  const list = evaluate(items, references);
  if (!Array.isArray(list))
    throw new ServiceError('ValidationError', 'Template error: an intrinsic function needs a list');
  return list;
}

/** The logical ids that a part of a template refers to. */
export function referencesIn(value: Value): Set<string> {
  const found = new Set<string>();
  const visit = (part: Value): void => {
    if (Array.isArray(part)) part.forEach(visit);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
    for (const [key, item] of Object.entries<Value>(part)) {
      if (key === 'Ref') found.add(item);
      else if (key === 'Fn::GetAtt') found.add(typeof item === 'string' ? item.split('.')[0] : item[0]);
      else if (key === 'Fn::Sub') {
        const text: string = Array.isArray(item) ? item[0] : item;
        for (const [, name] of text.matchAll(/\$\{([^}!]+)\}/g)) found.add(name.split('.')[0]);
        if (Array.isArray(item)) visit(item[1]);
      } else visit(item);
    }
  };
  visit(value);
  return found;
}
