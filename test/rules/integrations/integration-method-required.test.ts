import { integrationMethodRequired } from '../../../lib/rules/integrations/integration-method-required';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI } from './get-pets';
import { importedApi } from './imported-api';

ruleTester(integrationMethodRequired, {
  valid: [
    { name: 'an import, which may fill it in', resources: importedApi({ type: 'http', uri: 'http://example.com' }) },
    { name: 'a mock without', resources: getPets({ Type: 'MOCK' }) },
    {
      name: 'an unresolved method',
      resources: getPets({ Type: 'HTTP', IntegrationHttpMethod: { Ref: 'Verb' }, Uri: 'http://example.com' }),
    },
    { name: 'a proxy with', resources: getPets({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: LAMBDA_URI }) },
  ],
  invalid: [
    {
      name: 'HTTP without',
      resources: getPets({ Type: 'HTTP', Uri: 'http://example.com' }),
      at: ['GetPets'],
      message: "the HTTP integration of 'GET /pets' has no IntegrationHttpMethod",
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
    {
      name: 'HTTP_PROXY without',
      resources: getPets({ Type: 'HTTP_PROXY', Uri: 'http://example.com' }),
      at: ['GetPets'],
      message: 'HTTP_PROXY',
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
    {
      name: 'AWS without',
      resources: getPets({ Type: 'AWS', Uri: LAMBDA_URI }),
      at: ['GetPets'],
      message: 'only a MOCK integration goes without',
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
  ],
});
