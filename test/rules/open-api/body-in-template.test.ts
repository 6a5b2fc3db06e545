import { bodyInTemplate } from '../../../lib/rules/open-api/body-in-template';
import { ruleTester } from '../rule-tester';

const apiOf = (description: string) => ({
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { Body: { openapi: '3.0.1', info: { title: 'a', description }, paths: {} } },
  },
});

ruleTester(bodyInTemplate, {
  valid: [
    { name: 'a small body', resources: apiOf('Pets.') },
    { name: 'a body just below the limit', value: { api: 'Api', bytes: 1_048_575 } },
    {
      name: 'an API without a body',
      resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'a' } } },
    },
  ],
  invalid: [
    {
      name: 'a body as large as a template can be',
      value: { api: 'Api', bytes: 1_048_576 },
      message: "the body of API 'Api' has 1048576 bytes; a template, with everything in it, has at most 1048576 bytes",
    },
    { name: 'a large body', resources: apiOf('x'.repeat(1_048_576)), at: ['Api'], message: 'has 1048' },
  ],
});
