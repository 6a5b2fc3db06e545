import { inKeyOrder } from '../key-order';
import { jsonText } from '../mapping-templates/velocity-text';
import { DynamoDbAttribute } from './dynamo-db-attribute';

export interface Attributes {
  readonly [name: string]: DynamoDbAttribute;
}

/** A value of the JSON body: the reference that reads it, and its path for `$input.json`, in which a loop's index may stand. */
interface BodyValue {
  readonly reference: string;
  readonly path: string;
  /** How many loops and maps it is inside of; their variables are numbered by it. */
  readonly depth: number;
}

/** The attributes that a body has, in DynamoDB's JSON, each with a comma in front. */
export function writtenMembers(attributes: Attributes): string {
  return presentMembers(attributes, undefined, (member, name, attribute) => `,"${name}":${written(attribute, member)}`);
}

/** `$body`, which templates set from `$input.path('$')`. */
const BODY: BodyValue = { reference: '$body', path: '$', depth: 0 };

/** What a template writes for each attribute that the body has and that is not null. */
export function presentMembers(
  attributes: Attributes,
  object: BodyValue | undefined,
  write: (member: BodyValue, name: string, attribute: DynamoDbAttribute) => string,
): string {
  return Object.entries(inKeyOrder({ ...attributes }))
    .map(([name, attribute]) => {
      const member = memberOf(object ?? BODY, name);
      return `#if(${isThere(member)})${write(member, name, attribute)}#end`;
    })
    .join('');
}

/** What a template writes for each attribute that the body has as null. */
export function nullMembers(attributes: Attributes, write: (name: string) => string): string {
  const isNull = (name: string) => `$body.containsKey('${name}') && !(${isThere(memberOf(BODY, name))})`;
  const names = Object.keys(attributes).sort();
  return names.map((name) => `#if(${isNull(name)})${write(name)}#end`).join('');
}

/** A reference is true unless it is null or false. Velocity 1.7 compares null with nothing: `!= $null` is always false. */
function isThere({ reference }: BodyValue): string {
  return `${reference} || ${reference} == false`;
}

function memberOf({ depth, path, reference }: BodyValue, name: string): BodyValue {
  return { reference: `${reference}.get('${name}')`, path: `${path}.${name}`, depth };
}

function jsonOf({ path }: BodyValue): string {
  return `$input.json("${path}")`;
}

/** A value of the body in DynamoDB's JSON. Texts are escaped and the rest compared, so that no caller can end a value and go on. */
export function written(attribute: DynamoDbAttribute, value: BodyValue): string {
  const depth = value.depth + 1;
  const each = (write: (element: BodyValue) => string) => {
    const path = `${value.path}[$index${depth}]`;
    const element = `#set($index${depth} = $foreach.index)${write({ reference: `$element${depth}`, path, depth })}`;
    return loop(`$element${depth}`, value.reference, element);
  };
  switch (attribute._kind) {
    case 'NUMBER':
      return `{"N":"${escaped(value)}"}`;
    case 'BOOLEAN':
      return `{"BOOL":#if("${value.reference}" == "true")true#{else}false#end}`;
    case 'JSON':
      return `{"S":"${jsonText(jsonOf(value))}"}`;
    case 'STRING_SET':
    case 'NUMBER_SET':
      return `{"${attribute._kind === 'STRING_SET' ? 'SS' : 'NS'}":[${each((element) => `"${escaped(element)}"`)}]}`;
    case 'LIST':
      return `{"L":[${each((element) => written(attribute._element!, element))}]}`;
    case 'MAP': {
      const separator = `$separator${depth}`;
      const members = presentMembers(attribute._attributes!, { ...value, depth }, (member, name, nested) => {
        return `${separator}"${name}":${written(nested, member)}#set(${separator} = ",")`;
      });
      return `{"M":{#set(${separator} = "")${members}}}`;
    }
    default:
      return `{"S":"${escaped(value)}"}`;
  }
}

/** The value as a text between quotes. */
function escaped({ reference }: BodyValue): string {
  return jsonText(`"${reference}"`);
}

/** The attributes of an item, which is in DynamoDB's JSON, as an ordinary JSON object. */
export function asObject(attributes: Attributes, item: string, depth = 0): string {
  const separator = `$separator${depth}`;
  const members = Object.entries(inKeyOrder({ ...attributes })).map(([name, attribute]) => {
    const member = `${item}.get('${name}')`;
    return `#if(${member})${separator}"${name}":${read(attribute, member, depth + 1)}#set(${separator} = ",")#end`;
  });
  return `#set(${separator} = ""){${members.join('')}}`;
}

function read(attribute: DynamoDbAttribute, value: string, depth: number): string {
  const element = `$element${depth}`;
  switch (attribute._kind) {
    case 'NUMBER':
      return `${value}.N`;
    case 'BOOLEAN':
      return `${value}.BOOL`;
    case 'JSON':
      return `${value}.S`;
    case 'STRING_SET':
      return `[${loop(element, `${value}.SS`, `"${jsonText(element)}"`)}]`;
    case 'NUMBER_SET':
      return `[${loop(element, `${value}.NS`, element)}]`;
    case 'LIST':
      return `[${loop(element, `${value}.L`, read(attribute._element!, element, depth + 1))}]`;
    case 'MAP':
      return asObject(attribute._attributes!, `${value}.M`, depth);
    default:
      return `"${jsonText(`${value}.S`)}"`;
  }
}

function loop(variable: string, items: string, each: string): string {
  return `#foreach(${variable} in ${items})${each}#if($foreach.hasNext),#end#end`;
}
