import { documentationPartCount } from '../../../lib/rules/open-api/documentation-part-count';
import { ruleTester } from '../rule-tester';

const part = { Type: 'AWS::ApiGateway::DocumentationPart', Properties: { RestApiId: { Ref: 'Api' } } };
const bodyWith = (parts: number) => ({
  openapi: '3.0.1',
  'x-amazon-apigateway-documentation': { documentationParts: Array.from({ length: parts }, () => ({})) },
});
const api = (Body?: object) => ({ Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'a', Body } } });

ruleTester(documentationPartCount, {
  valid: [
    { name: 'an API without documentation', resources: api() },
    { name: 'as many as there may be', resources: api(bodyWith(2_000)) },
    { name: 'a part as a resource', resources: { ...api(), Part: part } },
  ],
  invalid: [
    {
      name: 'one more, as a resource beside a body',
      resources: { ...api(bodyWith(2_000)), Part: part },
      at: ['Api'],
      message: "API 'Api' has 2001 documentation parts",
    },
  ],
});
