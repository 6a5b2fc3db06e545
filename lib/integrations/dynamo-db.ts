import { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { DEFAULT_RESPONSES } from './custom-integration';
import { DynamoDbAttribute, getTemplates, putTemplates, queryTemplates } from './dynamo-db-templates';
import { IntegrationBackend } from './integration-backend';
import { IntegrationResponseOptions } from './integration-response-options';
import { ServiceIntegrationOptions, serviceIntegration } from './service-integration';

/** Settings of a route that reads or writes an item of a table. */
export interface DynamoDbItemOptions extends ServiceIntegrationOptions {
  /**
   * The attributes of the primary key. Their values are the parameters of the request with the same names, in the path or in the
   * query string.
   *
   * Errors: AGW-INT-54.
   */
  readonly key: { readonly [attribute: string]: DynamoDbAttribute };

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

/** Settings of a route that lists the items of one partition. */
export interface DynamoDbQueryOptions extends ServiceIntegrationOptions {
  /**
   * The partition key. Its value is the parameter of the request with the same name, in the path or in the query string.
   *
   * Errors: AGW-INT-54.
   */
  readonly partitionKey: { readonly [attribute: string]: DynamoDbAttribute };

  /**
   * The rest of the primary key (for an index, also the table's own key). A caller who sends these attributes as parameters gets
   * the items behind that item, which is how the next page is read.
   *
   * Errors: AGW-INT-54.
   *
   * @default - none; then only the first page can be read
   */
  readonly sortKey?: { readonly [attribute: string]: DynamoDbAttribute };

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
   * @default - the table itself
   */
  readonly indexName?: string;

  /**
   * The most items of one response.
   *
   * @default 100
   */
  readonly limit?: number;
}

/** The response is one item as a JSON object, or status 404. */
export function dynamoDbGetIntegration(table: ITable, options: DynamoDbItemOptions): IntegrationBackend {
  const { request, response } = getTemplates(table.tableName, options.key, options.attributes);
  return callOf(table, 'GetItem', ['kms:Decrypt'], request, response, options);
}

/** The JSON body becomes an item, in place of one with the same key. */
export function dynamoDbPutIntegration(table: ITable, options: DynamoDbItemOptions): IntegrationBackend {
  const { request, response } = putTemplates(table.tableName, options.key, options.attributes);
  return callOf(table, 'PutItem', ['kms:Decrypt', 'kms:GenerateDataKey'], request, response, options);
}

/** The response is one page of the items of a partition. */
export function dynamoDbQueryIntegration(table: ITable, options: DynamoDbQueryOptions): IntegrationBackend {
  const { request, response } = queryTemplates(table.tableName, options);
  return callOf(table, 'Query', ['kms:Decrypt'], request, response, options, options.indexName);
}

function callOf(
  table: ITable,
  action: string,
  keyActions: string[],
  request: string,
  response: string,
  options: ServiceIntegrationOptions,
  indexName?: string,
): IntegrationBackend {
  const key = table.encryptionKey;
  const [, ...failures] = DEFAULT_RESPONSES;
  const responses: IntegrationResponseOptions[] = [
    { statusCode: '200', responseTemplates: { 'application/json': response } },
    ...(action === 'GetItem' ? [NOT_FOUND] : []),
    ...failures,
  ];
  const resource = indexName ? `${table.tableArn}/index/${indexName}` : table.tableArn;
  return serviceIntegration(`DynamoDB ${table.node.path}`, options, () => ({
    service: 'dynamodb',
    region: table.env.region,
    uri: `action/${action}`,
    grant: {
      action,
      on: [table.node.path, indexName ?? ''],
      statements: [
        { actions: [`dynamodb:${action}`], resources: [resource] },
        ...(key ? [{ actions: keyActions, resources: [key.keyArn] }] : []),
      ],
    },
    request: { responses },
    template: request,
  }));
}

/** Chosen by the template of the good response, which says so; declared so that the method may answer it. */
const NOT_FOUND = {
  statusCode: '404',
  selectionPattern: '404',
  responseTemplates: { 'application/json': '{"message":"Not found"}' },
};
