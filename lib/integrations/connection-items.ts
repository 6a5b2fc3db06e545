import { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { attributeName } from '../rules/integrations/attribute-name';
import { connectionAttribute } from '../rules/web-socket-apis/connection-attribute';
import { GatewayIntegration } from './gateway-integration';
import { RequestValue } from './request-value';
import { messageIntegration } from './service-integration';
import { tableGrant } from './table-grant';

/** An hour more than the longest connection, in seconds. */
const LIFETIME = 10_800;

/** A connection that is opened becomes an item of a table. */
export function connectionPut(
  table: ITable,
  attributes: { readonly [attribute: string]: RequestValue } = {},
): GatewayIntegration {
  const names = Object.keys(attributes).sort();
  for (const attribute of names) {
    attributeName.enforce(attribute);
    connectionAttribute.enforce({ attribute, own: OWN_ATTRIBUTES, source: sourceOf(attributes[attribute]) });
  }
  const own = [
    '"connectionId":{"S":"$context.connectionId"}',
    '"stage":{"S":"$context.stage"}',
    '"connectedAt":{"N":"$context.requestTimeEpoch"}',
    '"expiresAt":{"N":"$expiresAt"}',
  ];
  const more = names.map((name) => memberOf(name, attributes[name]));
  return callOf(
    table,
    'PutItem',
    `#set($expiresAt = $context.requestTimeEpoch / 1000 + ${LIFETIME})` +
      `{"TableName":"${table.tableArn}","Item":{${own.join(',')}${more.join('')}}}`,
  );
}

/** A connection that is closed is forgotten. */
export function connectionDelete(table: ITable): GatewayIntegration {
  const key = '{"connectionId":{"S":"$context.connectionId"}}';
  return callOf(table, 'DeleteItem', `{"TableName":"${table.tableArn}","Key":${key}}`);
}

const OWN_ATTRIBUTES = ['connectionId', 'stage', 'connectedAt', 'expiresAt'];

function callOf(table: ITable, action: string, template: string): GatewayIntegration {
  const label = `DynamoDB ${table.node.path}`;
  const { forWebSocket } = messageIntegration(label, {}, () => ({
    service: 'dynamodb',
    region: table.env.region,
    uri: `action/${action}`,
    grant: tableGrant(table, action),
    template,
  }));
  return GatewayIntegration._of({ label, forWebSocket });
}

/** What is not known is left out, because an index takes no empty key. */
function memberOf(name: string, value: RequestValue): string {
  const member = `,"${name}":{"S":"${value._inJson}"}`;
  return value._text === undefined ? `#if("$!${value._reference.slice(1)}" != "")${member}#end` : member;
}

function sourceOf({ _reference, _text }: RequestValue): string {
  return _text === undefined ? (/^\$(\w+)/.exec(_reference)?.[1] ?? '') : 'text';
}
