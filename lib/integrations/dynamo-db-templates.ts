import { jsonText } from '../mapping-templates/velocity-text';
import { attributeName } from '../rules/integrations/attribute-name';
import { DynamoDbAttribute } from './dynamo-db-attribute';
import { DynamoDbSortKeyCondition } from './dynamo-db-sort-key-condition';
import { Attributes, asObject, nullMembers, presentMembers, written, writtenMembers } from './dynamo-db-values';
import { ERROR_BODY } from './error-body';
import { RequestValue } from './request-value';

/** What tells an item, or items, of a table. */
export interface ItemTarget {
  readonly table: string;
  readonly key: Attributes;
  readonly attributes?: Attributes;
  /** Where the values of the key come from, if not from parameters of the same names. */
  readonly keyValues?: { readonly [name: string]: RequestValue };
}

export interface PageTarget extends ItemTarget {
  readonly indexName?: string;
  readonly limit: number;
}

export interface QueryTarget extends PageTarget {
  readonly partitionKey: string;
  readonly sortKeyCondition?: DynamoDbSortKeyCondition;
  readonly descending?: boolean;
}

export function keyTemplate(target: ItemTarget): string {
  return `{"TableName":"${target.table}","Key":{${keyOf(target).join(',')}}}`;
}

export function putTemplate(target: ItemTarget): string {
  return `${SET_BODY}{"TableName":"${target.table}","Item":{${keyOf(target).join(',')}${writtenMembers(target.attributes ?? {})}}}`;
}

/** Fields of the body replace attributes, null takes them away, and what the body lacks stays. */
export function updateTemplate(target: ItemTarget): string {
  const { attributes = {}, key } = target;
  const numbers = new Map([...Object.keys(attributes).sort(), ...Object.keys(key).sort()].map((name, i) => [name, i]));
  const alias = (name: string) => `\${hash}a${numbers.get(name)}`;
  const listed = (before: string, each: (separate: (text: string) => string) => string) =>
    `#set($separator = "${before}")${each((text) => `$separator${text}#set($separator = ",")`)}`;
  const sets = listed('SET ', (separate) =>
    presentMembers(attributes, undefined, (_member, name) => separate(`${alias(name)} = :a${numbers.get(name)}`)),
  );
  const removes = listed(' REMOVE ', (separate) => nullMembers(attributes, (name) => separate(alias(name))));
  const isThere = Object.keys(key)
    .sort()
    .map((name) => `attribute_exists(${alias(name)})`);
  const keyNames = Object.keys(key)
    .sort()
    .map((name) => `"${alias(name)}":"${name}"`);
  const names = presentMembers(attributes, undefined, (_member, name) => `,"${alias(name)}":"${name}"`);
  const nullNames = nullMembers(attributes, (name) => `,"${alias(name)}":"${name}"`);
  const values = listed('', (separate) =>
    presentMembers(attributes, undefined, (member, name, attribute) =>
      separate(`":a${numbers.get(name)}":${written(attribute, member)}`),
    ),
  );
  // DynamoDB takes no empty map of values.
  const someValue = presentMembers(attributes, undefined, () => '#set($hasValue = true)');
  return [
    `${SET_BODY}${someValue}{"TableName":"${target.table}","Key":{${keyOf(target).join(',')}},"ReturnValues":"ALL_NEW",`,
    `"ConditionExpression":"${isThere.join(' AND ')}","UpdateExpression":"${sets}${removes}",`,
    `"ExpressionAttributeNames":{${keyNames.join(',')}${names}${nullNames}}`,
    `#if($hasValue),"ExpressionAttributeValues":{${values}}#end}`,
  ].join('');
}

export function scanTemplate(target: PageTarget): string {
  return `{"TableName":"${target.table}",${indexOf(target)}${startOf(target)}"Limit":${target.limit}}`;
}

export function queryTemplate(target: QueryTarget): string {
  const { descending = false, key, limit, partitionKey, sortKeyCondition: condition, table } = target;
  const sortType = condition && (key[condition._attribute] ?? DynamoDbAttribute.STRING);
  if (condition) attributeName.enforce(condition._attribute);
  const sortValues = condition?._values.map(
    (value, index) => `,":s${index}":{"${typeOf(sortType!)}":"${value._inJson}"}`,
  );
  return [
    `{"TableName":"${table}",${indexOf(target)}${startOf(target)}`,
    `"KeyConditionExpression":"\${hash}p = :p${condition ? ` AND ${condition._expression('${hash}s')}` : ''}",`,
    `"ExpressionAttributeNames":{"\${hash}p":"${partitionKey}"${condition ? `,"\${hash}s":"${condition._attribute}"` : ''}},`,
    `"ExpressionAttributeValues":{":p":${keyValueOf(target, partitionKey)}${sortValues?.join('') ?? ''}},`,
    `"ScanIndexForward":${!descending},"Limit":${limit}}`,
  ].join('');
}

/** One item as a JSON object, or status 404. */
export function itemResponse({ attributes, key }: ItemTarget, place: 'Item' | 'Attributes'): string {
  return [
    `#set($item = $input.path('$').${place})`,
    '#if($item)',
    asObject({ ...key, ...attributes }, '$item'),
    '#else',
    '#set($context.responseOverride.status = 404)',
    ERROR_BODY[404],
    '#end',
  ].join('\n');
}

/** A page of items, and whether there are more. */
export function pageResponse({ attributes, key }: ItemTarget): string {
  const item = asObject({ ...key, ...attributes }, '$item');
  return [
    "#set($page = $input.path('$'))",
    `{"items":[#foreach($item in $page.Items)${item}#if($foreach.hasNext),#end#end],`,
    '"more":#if($page.LastEvaluatedKey)true#{else}false#end}',
  ].join('\n');
}

/** Every name that a template reads must be one that it can read. */
export function checkNames(...attributes: (Attributes | undefined)[]): void {
  for (const [name, { _attributes, _element }] of attributes.flatMap((names) => Object.entries(names ?? {}))) {
    attributeName.enforce(name);
    checkNames(_attributes, _element?._attributes);
  }
}

const SET_BODY = "#set($body = $input.path('$'))\n";

function indexOf({ indexName }: PageTarget): string {
  return indexName === undefined ? '' : `"IndexName":"${indexName}",`;
}

/** A caller who names an item reads on behind it. */
function startOf(target: PageTarget & { readonly partitionKey?: string }): string {
  const [position] = Object.keys(target.key)
    .filter((name) => name !== target.partitionKey)
    .sort();
  if (position === undefined) return '';
  return `#if($input.params('${position}') != "")"ExclusiveStartKey":{${keyOf(target).join(',')}},#end`;
}

function keyOf(target: ItemTarget): string[] {
  const names = Object.keys(target.key).sort();
  return names.map((name) => `"${name}":${keyValueOf(target, name)}`);
}

function keyValueOf({ key, keyValues = {} }: ItemTarget, name: string): string {
  const text = keyValues[name]?._inJson ?? jsonText(`$input.params('${name}')`);
  return `{"${typeOf(key[name])}":"${text}"}`;
}

/** Keys are texts or numbers. */
export function typeOf({ _kind }: DynamoDbAttribute): string {
  return _kind === 'NUMBER' ? 'N' : 'S';
}
