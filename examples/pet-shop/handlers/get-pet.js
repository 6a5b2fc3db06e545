const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
const { marshall, unmarshall } = require('@aws-sdk/util-dynamodb');
const { answer } = require('./answer');

const database = new DynamoDBClient();

exports.handler = async (event) => {
  const { petId } = event.pathParameters;
  const { Item } = await database.send(new GetItemCommand({ TableName: process.env.TABLE, Key: marshall({ petId }) }));
  return Item ? answer(event, 200, unmarshall(Item)) : answer(event, 404, { message: `There is no pet ${petId}` });
};
