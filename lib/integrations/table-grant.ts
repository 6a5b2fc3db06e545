import { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { IntegrationGrant } from './integration-backend';

/** A key encrypts what is written and decrypts what is read. */
const KEY_ACTIONS: { readonly [action: string]: string[] } = {
  PutItem: ['kms:Decrypt', 'kms:GenerateDataKey'],
  UpdateItem: ['kms:Decrypt', 'kms:GenerateDataKey'],
};

/** One action on a table, or on one of its indexes. */
export function tableGrant(table: ITable, action: string, indexName = ''): IntegrationGrant {
  const { encryptionKey } = table;
  const resource = indexName === '' ? table.tableArn : `${table.tableArn}/index/${indexName}`;
  const keys = encryptionKey
    ? [{ actions: KEY_ACTIONS[action] ?? ['kms:Decrypt'], resources: [encryptionKey.keyArn] }]
    : [];
  return {
    action,
    on: [table.node.path, indexName],
    statements: [{ actions: [`dynamodb:${action}`], resources: [resource] }, ...keys],
  };
}
