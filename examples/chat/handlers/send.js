const { ApiGatewayManagementApiClient, PostToConnectionCommand } = require('@aws-sdk/client-apigatewaymanagementapi');
const { DeleteItemCommand, DynamoDBClient, GetItemCommand, paginateQuery } = require('@aws-sdk/client-dynamodb');
const { marshall, unmarshall } = require('@aws-sdk/util-dynamodb');

const { CALLBACK_URL: endpoint, TABLE: TableName } = process.env;
const database = new DynamoDBClient();
const connections = new ApiGatewayManagementApiClient({ endpoint });

/** Everybody in the sender's room, the sender too, gets the message. */
exports.handler = async ({ body, requestContext: { connectionId } }) => {
  const { Item } = await database.send(new GetItemCommand({ TableName, Key: marshall({ connectionId }) }));
  if (!Item) return { statusCode: 410 };
  const { room } = unmarshall(Item);
  const message = JSON.stringify({ room, from: connectionId, text: JSON.parse(body).text });
  for await (const { Items = [] } of membersOf(room)) {
    await Promise.all(Items.map((member) => post(unmarshall(member).connectionId, message)));
  }
  return { statusCode: 200 };
};

function membersOf(room) {
  return paginateQuery(
    { client: database },
    {
      TableName,
      IndexName: 'rooms',
      KeyConditionExpression: 'room = :room',
      ExpressionAttributeValues: marshall({ ':room': room }),
    },
  );
}

/** Nobody else tells of connections that were lost. */
async function post(ConnectionId, message) {
  try {
    await connections.send(new PostToConnectionCommand({ ConnectionId, Data: Buffer.from(message) }));
  } catch (error) {
    if (error.name !== 'GoneException') throw error;
    await database.send(new DeleteItemCommand({ TableName, Key: marshall({ connectionId: ConnectionId }) }));
  }
}
