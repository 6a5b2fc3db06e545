import { proxyIgnoresTemplates } from '../../../lib/rules/integrations/proxy-ignores-templates';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI } from './get-pets';

const TEMPLATES = { 'application/json': '{}' };

const proxy = (more: object) => getPets({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: LAMBDA_URI, ...more });

ruleTester(proxyIgnoresTemplates, {
  valid: [
    { name: 'a proxy without', resources: proxy({}) },
    { name: 'a mock with', resources: getPets({ Type: 'MOCK', RequestTemplates: TEMPLATES }) },
    {
      name: 'a proxy with none',
      resources: proxy({ RequestTemplates: {}, IntegrationResponses: [{ StatusCode: '200' }] }),
    },
  ],
  invalid: [
    {
      name: 'a proxy with request templates',
      resources: proxy({ RequestTemplates: TEMPLATES }),
      at: ['GetPets'],
      message: "the AWS_PROXY integration of 'GET /pets' has mapping templates; ",
    },
    {
      name: 'a proxy with response templates',
      resources: proxy({ IntegrationResponses: [{ StatusCode: '200', ResponseTemplates: TEMPLATES }] }),
      at: ['GetPets'],
      message: 'has mapping templates',
    },
  ],
});
