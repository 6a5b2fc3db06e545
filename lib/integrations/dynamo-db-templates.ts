import { inKeyOrder } from '../key-order';
import { jsonText } from '../mapping-templates/velocity-text';
import { attributeName } from '../rules/integrations/attribute-name';

/** How a value stands in a table and in JSON. */
export enum DynamoDbAttribute {
  /** A text. */
  STRING = 'STRING',
  /** A number. */
  NUMBER = 'NUMBER',
  /** True or false. */
  BOOLEAN = 'BOOLEAN',
  /** Any JSON value, kept in the table as its text. */
  JSON = 'JSON',
}

interface Attributes {
  readonly [name: string]: DynamoDbAttribute;
}

interface Templates {
  readonly request: string;
  readonly response: string;
}

export function getTemplates(tableName: string, key: Attributes, attributes: Attributes = {}): Templates {
  checkNames(key, attributes);
  return {
    request: `{"TableName":"${tableName}","Key":{${fromParameters(key).join(',')}}}`,
    response: [
      "#set($item = $input.path('$').Item)",
      '#if($item)',
      `${asObject({ ...key, ...attributes })}`,
      '#else',
      '#set($context.responseOverride.status = 404)',
      '{"message":"Not found"}',
      '#end',
    ].join('\n'),
  };
}

export function putTemplates(tableName: string, key: Attributes, attributes: Attributes = {}): Templates {
  checkNames(key, attributes);
  const fields = Object.entries(inKeyOrder(attributes)).map(([name, type]) => {
    const value = fromBody(name, type);
    return `#if($body.get('${name}') != $null),"${name}":${value}#end`;
  });
  return {
    request: [
      "#set($body = $input.path('$'))",
      `{"TableName":"${tableName}","Item":{${fromParameters(key).join(',')}${fields.join('\n')}}}`,
    ].join('\n'),
    response: '{}',
  };
}

export function queryTemplates(
  tableName: string,
  options: {
    readonly partitionKey: Attributes;
    readonly sortKey?: Attributes;
    readonly attributes?: Attributes;
    readonly indexName?: string;
    readonly limit?: number;
  },
): Templates {
  const { partitionKey, sortKey = {}, attributes = {}, limit = 100 } = options;
  checkNames(partitionKey, sortKey, attributes);
  const [[name, type]] = Object.entries(partitionKey);
  const [position] = Object.keys(sortKey);
  const start = fromParameters({ ...partitionKey, ...sortKey }).join(',');
  return {
    request: [
      '#set($sign = "#")',
      `{"TableName":"${tableName}",`,
      ...(options.indexName ? [`"IndexName":"${options.indexName}",`] : []),
      ...(position ? [`#if($input.params('${position}') != "")"ExclusiveStartKey":{${start}},#end`] : []),
      `"KeyConditionExpression":"\${sign}p = :p","ExpressionAttributeNames":{"\${sign}p":"${name}"},`,
      `"ExpressionAttributeValues":{":p":${fromParameter(name, type)}},"Limit":${limit}}`,
    ].join('\n'),
    response: [
      "#set($page = $input.path('$'))",
      `{"items":[#foreach($item in $page.Items)${asObject({ ...partitionKey, ...sortKey, ...attributes })}#if($foreach.hasNext),#end#end],`,
      '"more":#if($page.LastEvaluatedKey)true#{else}false#end}',
    ].join('\n'),
  };
}

function checkNames(...attributes: Attributes[]): void {
  for (const name of attributes.flatMap((names) => Object.keys(names))) attributeName.enforce(name);
}

function fromParameters(attributes: Attributes): string[] {
  return Object.entries(inKeyOrder(attributes)).map(([name, type]) => `"${name}":${fromParameter(name, type)}`);
}

function fromParameter(name: string, type: DynamoDbAttribute): string {
  return typedText(type, jsonText(`$input.params('${name}')`), `$input.params('${name}')`);
}

function fromBody(name: string, type: DynamoDbAttribute): string {
  if (type === DynamoDbAttribute.JSON) return `{"S":"${jsonText(`$input.json('$.${name}')`)}"}`;
  const text = `"$body.get('${name}')"`;
  return typedText(type, jsonText(text), text);
}

/** A value in DynamoDB's JSON. Numbers and truth values are never copied as they came: a caller could end the value and go on. */
function typedText(type: DynamoDbAttribute, escaped: string, plain: string): string {
  if (type === DynamoDbAttribute.NUMBER) return `{"N":"${escaped}"}`;
  if (type === DynamoDbAttribute.BOOLEAN) return `{"BOOL":#if(${plain} == "true")true#{else}false#end}`;
  return `{"S":"${escaped}"}`;
}

/** `$item`, which is in DynamoDB's JSON, as an ordinary JSON object. */
function asObject(attributes: Attributes): string {
  const members = Object.entries(inKeyOrder(attributes)).map(([name, type]) => {
    const attribute = `$item.get('${name}')`;
    return `#if(${attribute})$separator"${name}":${memberValue(type, attribute)}#set($separator = ",")#end`;
  });
  return `#set($separator = ""){${members.join('')}}`;
}

function memberValue(type: DynamoDbAttribute, attribute: string): string {
  if (type === DynamoDbAttribute.NUMBER) return `${attribute}.N`;
  if (type === DynamoDbAttribute.BOOLEAN) return `${attribute}.BOOL`;
  if (type === DynamoDbAttribute.JSON) return `${attribute}.S`;
  return `"${jsonText(`${attribute}.S`)}"`;
}
