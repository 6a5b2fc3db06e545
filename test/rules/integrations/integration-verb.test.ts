import { integrationVerb } from '../../../lib/rules/integrations/integration-verb';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';
import { getPets } from './get-pets';

const rest = (IntegrationHttpMethod: string) => getPets({ Type: 'HTTP_PROXY', IntegrationHttpMethod });

ruleTester(integrationVerb, {
  valid: [
    { name: 'a verb', resources: rest('POST') },
    { name: 'that of the request', resources: rest('ANY') },
  ],
  invalid: [
    {
      name: 'small letters',
      resources: rest('post'),
      at: ['GetPets'],
      message: "the backend of 'GET /pets' is called by 'post'; the verbs are GET",
    },
    {
      name: 'another word',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationMethod: 'FETCH' }] }),
      at: ['Int'],
      message: "is called by 'FETCH'",
    },
  ],
});
