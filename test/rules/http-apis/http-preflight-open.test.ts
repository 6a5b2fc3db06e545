import { httpPreflightOpen } from '../../../lib/rules/http-apis/http-preflight-open';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const CORS = { CorsConfiguration: { AllowOrigins: ['https://example.com'] } };

const routes = (types: { readonly [RouteKey: string]: unknown }, properties: object = CORS) =>
  v2Api(
    'HTTP',
    Object.fromEntries(
      Object.entries(types).map(([RouteKey, AuthorizationType], index) => [
        `Route${index}`,
        ['Route', { RouteKey, AuthorizationType }],
      ]),
    ),
    properties,
  );

ruleTester(httpPreflightOpen, {
  valid: [
    { name: 'one method', resources: routes({ 'GET /pets': 'JWT' }) },
    { name: 'an open catch-all', resources: routes({ $default: 'NONE' }) },
    { name: 'an open way for preflights', resources: routes({ $default: 'JWT', 'OPTIONS /{proxy+}': 'NONE' }) },
    {
      name: 'an open way on the same path',
      resources: routes({ 'ANY /{proxy+}': 'JWT', 'OPTIONS /{proxy+}': 'NONE' }),
    },
    { name: 'an API without CORS', resources: routes({ $default: 'JWT' }, {}) },
    { name: 'a parameter', resources: routes({ $default: { Ref: 'Type' } }) },
  ],
  invalid: [
    {
      name: 'an authorized catch-all',
      resources: routes({ $default: 'JWT' }),
      at: ['Route0'],
      message: "the API has CORS, and '$default' has the authorization type JWT",
    },
    {
      name: 'preflights that need a token too',
      resources: routes({ 'ANY /pets': 'JWT', 'OPTIONS /pets': 'JWT' }),
      at: ['Route0'],
      message: "'ANY /pets' has the authorization type JWT",
    },
    {
      name: 'an open way for other paths',
      resources: routes({ 'ANY /pets': 'AWS_IAM', 'OPTIONS /cats': 'NONE' }),
      at: ['Route0'],
      message: 'AWS_IAM',
    },
  ],
});
