import { schemaDraft } from '../../../lib/rules/mapping/schema-draft';
import { ruleTester } from '../rule-tester';

const model = (Schema: object) => ({
  Model: { Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: 'abc', Name: 'Pet', Schema } },
});

ruleTester(schemaDraft, {
  valid: [
    {
      name: 'draft 4',
      resources: model({ type: 'object', properties: { age: { minimum: 0, exclusiveMinimum: true } } }),
    },
    {
      name: 'a property named like a keyword',
      resources: model({ properties: { const: { type: 'string' }, if: {} } }),
    },
    { name: 'a value named like a keyword', resources: model({ enum: ['const'], required: ['if'] }) },
    { name: 'a schema that only CloudFormation knows', resources: model({ Ref: 'Schema' }) },
  ],
  invalid: [
    {
      name: 'a constant',
      resources: model({ properties: { kind: { const: 'cat' } } }),
      at: ['Model'],
      message: "model 'Pet' uses 'const'",
    },
    {
      name: 'a later draft',
      resources: model({ $schema: 'https://json-schema.org/draft/2020-12/schema' }),
      at: ['Model'],
      message: "uses '$schema: https://json-schema.org/draft/2020-12/schema'",
    },
    {
      name: 'a condition',
      resources: model({ if: {}, else: {} }),
      at: ['Model', 'Model'],
      message: "model 'Pet' uses",
    },
    {
      name: 'a number for a truth value',
      resources: model({ items: { exclusiveMaximum: 10 } }),
      at: ['Model'],
      message: "uses 'exclusiveMaximum'",
    },
  ],
});
