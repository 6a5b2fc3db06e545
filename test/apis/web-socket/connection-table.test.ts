import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, Table, TableEncryption, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import {
  ConnectionTable,
  ConnectionTableProps,
  GatewayAuthorizer,
  RequestValue,
  StageSet,
  WebSocketGatewayApi,
} from '../../../lib';
import { renderMappingTemplate } from '../../../lib/local-gateway/mapping-template/render-mapping-template';
import { sampleFunction, sampleStack, statementsOfRoles, validTemplateOf } from '../../sample';
import { quietRoute, v2RoutesOf } from '../../v2-sample';

type Props = Omit<ConnectionTableProps, 'api'>;

function chat(props: Props = {}, stack = sampleStack(), routes = {}) {
  const api = new WebSocketGatewayApi(stack, 'Chat', { routes: { $default: quietRoute, ...routes } });
  new StageSet(stack, 'Stages', { api, stages: { live: {} } });
  const connections = new ConnectionTable(stack, 'Connections', { api, ...props });
  return { connections, stack, api, template: () => validTemplateOf(stack) };
}

/** What a route asks of DynamoDB. */
function requestOf(template: Template, routeKey: string, context: object): any {
  const [resource] = Object.keys(template.findResources('AWS::DynamoDB::Table'));
  const { RequestTemplates } = v2RoutesOf(template)[routeKey].integration;
  const written = RequestTemplates.$default['Fn::Join'][1].map((part: any) =>
    typeof part === 'string' ? part : resource,
  );
  return JSON.parse(renderMappingTemplate(written.join(''), { context }));
}

const context = { connectionId: 'L0SM9cOFvHcCIhw=', stage: 'live', requestTimeEpoch: 1_700_000_000_123 };

describe('a ConnectionTable', () => {
  test('keeps whoever connects, until the longest connection is over', () => {
    expect(requestOf(chat().template(), '$connect', context)).toEqual({
      TableName: expect.stringMatching(/^ConnectionsTable/),
      Item: {
        connectionId: { S: 'L0SM9cOFvHcCIhw=' },
        stage: { S: 'live' },
        connectedAt: { N: '1700000000123' },
        expiresAt: { N: '1700010800' },
      },
    });
  });

  test('forgets whoever disconnects', () => {
    expect(requestOf(chat().template(), '$disconnect', context)).toMatchObject({
      Key: { connectionId: { S: 'L0SM9cOFvHcCIhw=' } },
    });
  });

  test('keeps what the context says of a connection, whatever it is, and leaves out what it does not say', () => {
    const attributes = {
      userId: RequestValue.context('authorizer.userId'),
      room: RequestValue.context('authorizer.room'),
      kind: RequestValue.text('a "quoted" $kind'),
    };
    const authorizer = { userId: 'O"Neill\\ it\'s' };
    const { Item } = requestOf(chat({ attributes }).template(), '$connect', { ...context, authorizer });
    expect(Item).toMatchObject({ userId: { S: 'O"Neill\\ it\'s' }, kind: { S: 'a "quoted" $kind' } });
    expect(Item).not.toHaveProperty('room');
  });

  test('has a table whose items expire, and roles that may do one thing each', () => {
    const template = chat().template();
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
      Properties: {
        KeySchema: [{ AttributeName: 'connectionId', KeyType: 'HASH' }],
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        BillingMode: 'PAY_PER_REQUEST',
      },
    });
    const statements = Object.values(statementsOfRoles(template)).flat();
    expect(statements.map(({ Action }) => Action).sort()).toEqual(['dynamodb:DeleteItem', 'dynamodb:PutItem']);
    expect(statements.map(({ Resource }) => Resource['Fn::GetAtt'][1])).toEqual(['Arn', 'Arn']);
  });

  test('takes a table of the user, with its key for encryption', () => {
    const stack = sampleStack();
    const partitionKey = { name: 'connectionId', type: AttributeType.STRING };
    const table = new Table(stack, 'Mine', { partitionKey, encryption: TableEncryption.CUSTOMER_MANAGED });
    const template = chat({ table }, stack).template();
    template.resourceCountIs('AWS::DynamoDB::Table', 1);
    expect(
      Object.values(statementsOfRoles(template))
        .flat()
        .map(({ Action }) => Action),
    ).toEqual(expect.arrayContaining([['kms:Decrypt', 'kms:GenerateDataKey'], 'kms:Decrypt']));
  });

  test('guards the connections as it is told', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.lambdaRequest({
      handler: sampleFunction(stack),
      identitySources: ['route.request.querystring.token'],
    });
    const parameters = { 'route.request.querystring.token': true };
    expect(v2RoutesOf(chat({ authorizer, parameters }, stack).template()).$connect).toMatchObject({
      AuthorizationType: 'CUSTOM',
      RequestParameters: { 'route.request.querystring.token': { Required: true } },
    });
    expect(v2RoutesOf(chat().template()).$connect.AuthorizationType).toBe('AWS_IAM');
  });

  test('tells a function its name, and lets it read and forget', () => {
    const { connections, stack, template } = chat();
    connections.addTableName(sampleFunction(stack));
    const written = template();
    written.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: { CONNECTIONS_TABLE: { Ref: Object.keys(written.findResources('AWS::DynamoDB::Table'))[0] } },
      },
    });
    const [{ Properties }] = Object.values(written.findResources('AWS::IAM::Policy'));
    const actions = Properties.PolicyDocument.Statement.flatMap(({ Action }: any) => Action);
    expect(actions).toEqual(expect.arrayContaining(['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:DeleteItem']));
    expect(actions).not.toContain('dynamodb:PutItem');
  });

  test.each([
    ['$connect', { $connect: quietRoute }],
    ['$disconnect', { $disconnect: quietRoute }],
  ])('leaves nothing behind where the API has %s already', (_, routes) => {
    const stack = sampleStack();
    expect(() => chat({}, stack, routes)).toThrow(/^AGW-HTTP-29: /);
    expect(stack.node.tryFindChild('Connections')).toBeUndefined();
  });

  test('leaves nothing behind where an attribute is none that it can know', () => {
    const stack = sampleStack();
    expect(() => chat({ attributes: { room: RequestValue.querystring('room') } }, stack)).toThrow(
      /^AGW-WS-33: the attribute 'room' is read from the request; .*authorizer\.room/,
    );
    expect(stack.node.tryFindChild('Connections')).toBeUndefined();
    expect(() => chat({ attributes: { expiresAt: RequestValue.text('1') } })).toThrow(/^AGW-WS-33: /);
  });

  test('takes tables of both kinds', () => {
    const stack = sampleStack();
    const table = new TableV2(stack, 'Mine', { partitionKey: { name: 'connectionId', type: AttributeType.STRING } });
    chat({ table }, stack).template().resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
  });
});

test('a WebSocket API closes its default endpoint', () => {
  const stack = sampleStack();
  const api = new WebSocketGatewayApi(stack, 'Chat', {
    routes: { $default: quietRoute, $connect: quietRoute },
    disableExecuteApiEndpoint: true,
  });
  new StageSet(stack, 'Stages', { api, stages: { live: {} } });
  validTemplateOf(stack).hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
});
