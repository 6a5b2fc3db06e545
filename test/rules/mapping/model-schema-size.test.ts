import { modelSchemaSize } from '../../../lib/rules/mapping/model-schema-size';
import { ruleTester } from '../rule-tester';

const model = (description: string) => ({
  Model: { Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: 'abc', Name: 'Pet', Schema: { description } } },
});

ruleTester(modelSchemaSize, {
  valid: [
    { name: 'a small schema', resources: model('a') },

    { name: 'as many bytes as a schema has', resources: model('a'.repeat(409_600 - '{"description":""}'.length)) },
    {
      name: 'an unresolved schema',
      resources: {
        Model: { Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: 'abc', Schema: { Ref: 'Schema' } } },
      },
    },
  ],
  invalid: [
    {
      name: 'half a megabyte',
      resources: model('a'.repeat(500_000)),
      at: ['Model'],
      message: "the schema of model 'Pet' has 5000",
    },

    {
      name: 'one byte more',
      resources: model('a'.repeat(409_601 - '{"description":""}'.length)),
      at: ['Model'],
      message: '409601 bytes',
    },
  ],
});
