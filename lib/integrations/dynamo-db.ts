import { CfnGlobalTable, CfnTable, ITable } from 'aws-cdk-lib/aws-dynamodb';
import { keyApartFromAttributes } from '../rules/integrations/key-apart-from-attributes';
import { keyAttributeType } from '../rules/integrations/key-attribute-type';
import { pageLimit } from '../rules/integrations/page-limit';
import { tableKey } from '../rules/integrations/table-key';
import { requireSettings } from '../rules/required-settings';
import { DEFAULT_RESPONSES, NO_BODY } from './custom-integration';
import { DynamoDbAttribute } from './dynamo-db-attribute';
import { DynamoDbSortKeyCondition } from './dynamo-db-sort-key-condition';
import {
  checkNames,
  ItemTarget,
  itemResponse,
  keyTemplate,
  PageTarget,
  pageResponse,
  putTemplate,
  queryTemplate,
  scanTemplate,
  typeOf,
  updateTemplate,
} from './dynamo-db-templates';
import { ERROR_BODY } from './error-body';
import { IntegrationBackend } from './integration-backend';
import { IntegrationResponseOptions } from './integration-response-options';
import { RequestValue } from './request-value';
import { ServiceIntegrationOptions, serviceIntegration } from './service-integration';
import { tableGrant } from './table-grant';

/** Settings of a route that reads or changes an item of a table. */
export interface DynamoDbItemOptions extends ServiceIntegrationOptions {
  /**
   * The attributes of the primary key. Their values are the parameters of the request with the same names, in the path or in the
   * query string.
   *
   * Errors: AGW-INT-54, AGW-INT-65.
   */
  readonly key: { readonly [attribute: string]: DynamoDbAttribute };

  /**
   * Where values of the key come from instead, such as `RequestValue.context('authorizer.claims.sub')` for the owner of an item.
   *
   * @default - the parameters of the same names
   */
  readonly keyValues?: { readonly [attribute: string]: RequestValue };

  /**
   * The other attributes, which are fields of the JSON body with the same names. Fields and attributes that are not named here
   * are neither written nor answered.
   *
   * Errors: AGW-INT-54.
   *
   * @default - none
   */
  readonly attributes?: { readonly [attribute: string]: DynamoDbAttribute };
}

/** Settings of a route that lists items of a table. */
export interface DynamoDbScanOptions extends ServiceIntegrationOptions {
  /**
   * The attributes of the primary key (for an index, of both keys), which are answered with each item. A caller who sends them as
   * parameters gets the items behind that item, which is how the next page is read.
   *
   * Errors: AGW-INT-54, AGW-INT-65.
   */
  readonly key: { readonly [attribute: string]: DynamoDbAttribute };

  /**
   * The other attributes that are answered.
   *
   * Errors: AGW-INT-54.
   *
   * @default - none
   */
  readonly attributes?: { readonly [attribute: string]: DynamoDbAttribute };

  /**
   * The index to read.
   *
   * Errors: AGW-INT-66.
   *
   * @default - the table itself
   */
  readonly indexName?: string;

  /**
   * The most items of one response, at least 1.
   *
   * Errors: AGW-INT-67.
   *
   * @default 100
   */
  readonly limit?: number;
}

/** Settings of a route that lists the items of one partition. */
export interface DynamoDbQueryOptions extends ServiceIntegrationOptions {
  /**
   * The partition key. Its value is the parameter of the request with the same name, in the path or in the query string.
   *
   * Errors: AGW-INT-54, AGW-INT-65.
   */
  readonly partitionKey: { readonly [attribute: string]: DynamoDbAttribute };

  /**
   * Where the value of the partition key comes from instead, such as `RequestValue.context('authorizer.claims.sub')`.
   *
   * @default - the parameter of the same name
   */
  readonly partitionKeyValue?: RequestValue;

  /**
   * The rest of the primary key (for an index, also the table's own key). A caller who sends these attributes as parameters gets
   * the items behind that item, which is how the next page is read.
   *
   * Errors: AGW-INT-54, AGW-INT-65.
   *
   * @default - none; then only the first page can be read
   */
  readonly sortKey?: { readonly [attribute: string]: DynamoDbAttribute };

  /**
   * Which items of the partition are read, by the sort key.
   *
   * @default - all of them
   */
  readonly sortKeyCondition?: DynamoDbSortKeyCondition;

  /**
   * Whether the last items come first.
   *
   * @default false
   */
  readonly descending?: boolean;

  /**
   * The other attributes that are answered.
   *
   * Errors: AGW-INT-54.
   *
   * @default - none
   */
  readonly attributes?: { readonly [attribute: string]: DynamoDbAttribute };

  /**
   * The index to read.
   *
   * Errors: AGW-INT-66.
   *
   * @default - the table itself
   */
  readonly indexName?: string;

  /**
   * The most items of one response, at least 1.
   *
   * Errors: AGW-INT-67.
   *
   * @default 100
   */
  readonly limit?: number;
}

/** The response is one item as a JSON object, or status 404. */
export function dynamoDbGetIntegration(table: ITable, options: DynamoDbItemOptions): IntegrationBackend {
  const target = itemOf(table, options);
  const responses = [found(itemResponse(target, 'Item')), NOT_FOUND, ...FAILURES];
  return callOf(table, 'GetItem', keyTemplate(target), responses, options);
}

/** The JSON body becomes an item, in place of one with the same key. */
export function dynamoDbPutIntegration(table: ITable, options: DynamoDbItemOptions): IntegrationBackend {
  const template = putTemplate(itemOf(table, options));
  return callOf(table, 'PutItem', template, [found('{}'), ...FAILURES], options);
}

/** The fields of the JSON body replace attributes of an item, which is answered, or status 404. */
export function dynamoDbUpdateIntegration(table: ITable, options: DynamoDbItemOptions): IntegrationBackend {
  const target = itemOf(table, options);
  const responses = [found(itemResponse(target, 'Attributes')), NOT_FOUND, ...MISSING_OR_FAILURES];
  return callOf(table, 'UpdateItem', updateTemplate(target), responses, options);
}

/** An item is deleted; one that is not there is answered alike. */
export function dynamoDbDeleteIntegration(table: ITable, options: DynamoDbItemOptions): IntegrationBackend {
  const responses = [{ statusCode: '204', responseTemplates: { 'application/json': NO_BODY } }, ...FAILURES];
  return callOf(table, 'DeleteItem', keyTemplate(itemOf(table, options)), responses, options);
}

/** The response is one page of the items of a partition. */
export function dynamoDbQueryIntegration(table: ITable, options: DynamoDbQueryOptions): IntegrationBackend {
  const { attributes, indexName, limit = 100, partitionKey, partitionKeyValue, sortKey } = options;
  const [partition] = Object.keys(partitionKey);
  const key = { ...partitionKey, ...sortKey };
  check(table, key, { attributes, indexName, limit, ofPartition: sortKey === undefined });
  const target = {
    table: table.tableArn,
    key,
    attributes,
    indexName,
    limit,
    partitionKey: partition,
    keyValues: partitionKeyValue && { [partition]: partitionKeyValue },
    sortKeyCondition: options.sortKeyCondition,
    descending: options.descending,
  };
  return callOf(table, 'Query', queryTemplate(target), [found(pageResponse(target)), ...FAILURES], options, target);
}

/** The response is one page of the items of a table. */
export function dynamoDbScanIntegration(table: ITable, options: DynamoDbScanOptions): IntegrationBackend {
  const { attributes, indexName, key, limit = 100 } = options;
  check(table, key, { attributes, indexName, limit });
  const target = { table: table.tableArn, key, attributes, indexName, limit };
  return callOf(table, 'Scan', scanTemplate(target), [found(pageResponse(target)), ...FAILURES], options, target);
}

function itemOf(table: ITable, { attributes, key, keyValues }: DynamoDbItemOptions): ItemTarget {
  check(table, key, { attributes });
  return { table: table.tableArn, key, attributes, keyValues };
}

function check(
  table: ITable,
  key: ItemTarget['key'],
  { attributes, indexName, limit, ofPartition = false }: Partial<PageTarget> & { readonly ofPartition?: boolean },
): void {
  requireSettings(`A call of ${table.node.path}`, { key, attributes }, { key: 'a map' }, { attributes: 'a map' });
  checkNames(key, attributes);
  for (const attribute of Object.keys(attributes ?? {})) {
    keyApartFromAttributes.enforce({ attribute, isKey: Object.hasOwn(key, attribute) });
  }
  if (limit !== undefined) pageLimit.enforce({ where: table.node.path, limit });
  // Only a table that the app makes tells its key; an index may come later.
  const { attributeDefinitions, keySchema } = (table.node.defaultChild ?? {}) as Partial<CfnTable | CfnGlobalTable>;
  checkTypes(table, key, attributeDefinitions);
  if (indexName !== undefined || !Array.isArray(keySchema)) return;
  const parts = keySchema as CfnTable.KeySchemaProperty[];
  const names = parts
    .filter(({ keyType }) => keyType === 'HASH' || !ofPartition)
    .map(({ attributeName }) => attributeName);
  tableKey.enforce({ table: table.node.path, given: Object.keys(key), key: names });
}

/** An attribute of a key has one type in the whole table. */
function checkTypes(table: ITable, key: ItemTarget['key'], definitions: unknown): void {
  if (!Array.isArray(definitions)) return;
  for (const {
    attributeName: attribute,
    attributeType: type,
  } of definitions as CfnTable.AttributeDefinitionProperty[]) {
    if (!Object.hasOwn(key, attribute)) continue;
    keyAttributeType.enforce({ table: table.node.path, attribute, given: typeOf(key[attribute]), type });
  }
}

const [, ...FAILURES] = DEFAULT_RESPONSES;

function found(template: string): IntegrationResponseOptions {
  return { statusCode: '200', responseTemplates: { 'application/json': template } };
}

/** Chosen by the template of another response, which says so; declared so that the method may answer it. */
const NOT_FOUND = {
  statusCode: '404',
  selectionPattern: '404',
  responseTemplates: { 'application/json': ERROR_BODY[404] },
};

/** An item that is not there fails the condition of an update, with a status that tells nothing. */
const MISSING_OR_FAILURES = FAILURES.map((response) =>
  response.statusCode === '400'
    ? {
        ...response,
        responseTemplates: {
          'application/json': [
            "#if($input.path('$.__type').endsWith('ConditionalCheckFailedException'))",
            '#set($context.responseOverride.status = 404)',
            ERROR_BODY[404],
            '#else',
            ERROR_BODY[400],
            '#end',
          ].join('\n'),
        },
      }
    : response,
);

function callOf(
  table: ITable,
  action: string,
  template: string,
  responses: IntegrationResponseOptions[],
  options: ServiceIntegrationOptions,
  page?: PageTarget,
): IntegrationBackend {
  return serviceIntegration(`DynamoDB ${table.node.path}`, options, ({ pathVariables }) => ({
    service: 'dynamodb',
    region: table.env.region,
    uri: `action/${action}`,
    grant: tableGrant(table, action, page?.indexName),
    request: { responses },
    template,
    // A cache must tell one page from the next.
    queryParameters: Object.keys(page?.key ?? {}).filter((name) => !pathVariables.includes(name)),
  }));
}
