import { mockRequestTemplate } from '../../../lib/rules/integrations/mock-request-template';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const mock = (RequestTemplates?: unknown) => getPets({ Type: 'MOCK', RequestTemplates });

ruleTester(mockRequestTemplate, {
  valid: [
    { name: 'a template', resources: mock({ 'application/json': '{"statusCode": 200}' }) },
    { name: 'templates that only CloudFormation knows', resources: mock({ Ref: 'Templates' }) },
    { name: 'another integration', resources: getPets({ Type: 'HTTP_PROXY' }) },
  ],
  invalid: [
    {
      name: 'no template',
      resources: mock(),
      at: ['GetPets'],
      message: "the mock of 'GET /pets' has no request template; a mock needs RequestTemplates",
    },
    { name: 'an empty map', resources: mock({}), at: ['GetPets'], message: 'has no request template' },
  ],
});
