import { integrationUriRequired } from '../../../lib/rules/integrations/integration-uri-required';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';
import { importedApi } from './imported-api';

ruleTester(integrationUriRequired, {
  valid: [
    { name: 'an import, which may fill it in', resources: importedApi({ type: 'http' }) },
    { name: 'a mock without', resources: getPets({ Type: 'MOCK' }) },
    { name: 'an unresolved URI', resources: getPets({ Type: 'HTTP_PROXY', Uri: { Ref: 'Url' } }) },
    { name: 'a load balancer', resources: getPets({ Type: 'HTTP_PROXY', IntegrationTarget: { Ref: 'Balancer' } }) },
  ],
  invalid: [
    {
      name: 'a proxy without',
      resources: getPets({ Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET' }),
      at: ['GetPets'],
      message: "the HTTP_PROXY integration of 'GET /pets' has no Uri; only a MOCK integration goes without Uri",
    },
  ],
});
