import { rootSecurity } from '../../../lib/rules/open-api/root-security';
import { ruleTester } from '../rule-tester';

const apiWith = (operation: object, root: object = { security: [{ key: [] }] }) => ({
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { Body: { openapi: '3.0.1', info: { title: 'a' }, ...root, paths: { '/pets': { get: operation } } } },
  },
});

ruleTester(rootSecurity, {
  valid: [
    { name: 'an operation with security of its own', resources: apiWith({ security: [] }) },
    { name: 'a body without security at its root', resources: apiWith({}, {}) },
    {
      name: 'an operation with the extension',
      resources: apiWith({ 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } }),
    },
  ],
  invalid: [
    {
      name: 'an operation that relies on the root',
      resources: apiWith({}),
      at: ['Api'],
      message: "the body of API 'Api' has security at its root, and 1 operations have none: GET /pets",
    },
  ],
});
