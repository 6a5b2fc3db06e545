import { tableIndex } from '../../../lib/rules/integrations/table-index';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const query = (index: string, GlobalSecondaryIndexes?: object, Type = 'AWS::DynamoDB::Table') =>
  getPets(
    {
      Type: 'AWS',
      Uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/Query',
      RequestTemplates: { 'application/json': { 'Fn::Sub': `{"TableName":"\${Table}","IndexName":"${index}"}` } },
    },
    { resources: { Table: { Type, Properties: { GlobalSecondaryIndexes } } } },
  );

ruleTester(tableIndex, {
  valid: [
    { name: 'an index of the table', resources: query('by-owner', [{ IndexName: 'by-owner' }]) },
    { name: 'indexes that only CloudFormation knows', resources: query('by-owner', { Ref: 'Indexes' }) },
  ],
  invalid: [
    {
      name: 'another name',
      resources: query('by-owner', [{ IndexName: 'by-kind' }]),
      at: ['GetPets'],
      message: "the index 'by-owner' of table 'Table' is read; its indexes are: by-kind",
    },
    {
      name: 'another name of a global table',
      resources: query('by-owner', [{ IndexName: 'by-kind' }], 'AWS::DynamoDB::GlobalTable'),
      at: ['GetPets'],
      message: 'its indexes are: by-kind',
    },
    {
      name: 'a table without indexes',
      resources: query('by-owner'),
      at: ['GetPets'],
      message: 'its indexes are: none',
    },
  ],
});
