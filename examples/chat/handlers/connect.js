const { DynamoDBClient, PutItemCommand } = require('@aws-sdk/client-dynamodb');
const { marshall } = require('@aws-sdk/util-dynamodb');

const database = new DynamoDBClient();

/** No connection lasts longer. */
const TWO_HOURS = 2 * 60 * 60;

exports.handler = async ({ queryStringParameters: { room }, requestContext: { connectedAt, connectionId } }) => {
  const expiresAt = Math.floor(connectedAt / 1000) + TWO_HOURS;
  const Item = marshall({ connectionId, room, expiresAt });
  await database.send(new PutItemCommand({ TableName: process.env.TABLE, Item }));
  return { statusCode: 200 };
};
