import { modelContentType } from '../../../lib/rules/mapping/model-content-type';
import { ruleTester } from '../rule-tester';

const model = (properties: object) => ({
  Model: { Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: 'abc', ...properties } },
});

ruleTester(modelContentType, {
  valid: [
    { name: 'JSON', resources: model({ ContentType: 'application/json' }) },
    { name: 'a parameter', resources: model({ ContentType: 'text/xml; charset=utf-8' }) },
  ],
  invalid: [
    { name: 'half of one', resources: model({ ContentType: 'json' }), at: ['Model'], message: "'json' is given" },
  ],
});
