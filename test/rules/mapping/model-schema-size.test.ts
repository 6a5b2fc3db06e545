import { modelSchemaSize } from '../../../lib/rules/mapping/model-schema-size';
import { ruleTester } from '../rule-tester';

const model = (description: string) => ({
  Model: { Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: 'abc', Name: 'Pet', Schema: { description } } },
});

ruleTester(modelSchemaSize, {
  valid: [{ name: 'a small schema', resources: model('a') }],
  invalid: [
    {
      name: 'half a megabyte',
      resources: model('a'.repeat(500_000)),
      at: ['Model'],
      message: "the schema of model 'Pet' has 5000",
    },
  ],
});
