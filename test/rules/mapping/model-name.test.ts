import { modelName } from '../../../lib/rules/mapping/model-name';
import { ruleTester } from '../rule-tester';

const model = (properties: object) => ({
  Model: { Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: 'abc', ...properties } },
});

ruleTester(modelName, {
  valid: [
    { name: 'letters and digits', resources: model({ Name: 'Pet2' }) },
    { name: 'no name', resources: model({}) },
  ],
  invalid: [{ name: 'a hyphen', resources: model({ Name: 'new-pet' }), at: ['Model'], message: "'new-pet' is given" }],
});
