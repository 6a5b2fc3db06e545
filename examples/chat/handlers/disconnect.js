const { DeleteItemCommand, DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { marshall } = require('@aws-sdk/util-dynamodb');

const database = new DynamoDBClient();

exports.handler = async ({ requestContext: { connectionId } }) => {
  await database.send(new DeleteItemCommand({ TableName: process.env.TABLE, Key: marshall({ connectionId }) }));
  return { statusCode: 200 };
};
