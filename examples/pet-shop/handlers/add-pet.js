const { randomUUID } = require('node:crypto');
const { DynamoDBClient, PutItemCommand } = require('@aws-sdk/client-dynamodb');
const { marshall } = require('@aws-sdk/util-dynamodb');
const { answer } = require('./answer');

const database = new DynamoDBClient();

exports.handler = async (event) => {
  const { name, species } = JSON.parse(event.body);
  const pet = { petId: randomUUID(), name, ...(species && { species }) };
  await database.send(new PutItemCommand({ TableName: process.env.TABLE, Item: marshall(pet) }));
  return answer(event, 201, pet);
};
