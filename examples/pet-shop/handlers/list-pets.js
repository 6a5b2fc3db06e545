const { DynamoDBClient, ScanCommand } = require('@aws-sdk/client-dynamodb');
const { unmarshall } = require('@aws-sdk/util-dynamodb');
const { answer } = require('./answer');

const database = new DynamoDBClient();

exports.handler = async (event) => {
  const limit = Number(event.queryStringParameters?.limit ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    return answer(event, 400, { message: 'limit is a whole number from 1 to 100' });
  }
  const { Items = [] } = await database.send(new ScanCommand({ TableName: process.env.TABLE, Limit: limit }));
  return answer(event, 200, Items.map((item) => unmarshall(item)));
};
