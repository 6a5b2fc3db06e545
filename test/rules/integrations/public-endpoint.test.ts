import { publicEndpoint } from '../../../lib/rules/integrations/public-endpoint';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';
import { getPets } from './get-pets';

const rest = (Uri: string, more: object = {}) => getPets({ Type: 'HTTP_PROXY', Uri, ...more });

ruleTester(publicEndpoint, {
  valid: [
    { name: 'a public name', resources: rest('https://pets.example.com/10.0.0.1') },
    { name: 'a public address', resources: rest('http://11.12.13.14/') },
    { name: 'a host of the stage', resources: rest('https://${stageVariables.host}/pets') },
    { name: 'a VPC link', resources: rest('http://pets.internal', { ConnectionType: 'VPC_LINK' }) },
  ],
  invalid: [
    {
      name: 'this machine',
      resources: rest('http://localhost:3000'),
      at: ['GetPets'],
      message: "'GET /pets' calls 'http://localhost:3000'",
    },
    { name: 'an address of a VPC', resources: rest('http://10.0.1.2/pets'), at: ['GetPets'], message: '10.0.1.2' },
    { name: 'a name of a VPC', resources: rest('https://pets.internal'), at: ['GetPets'], message: 'pets.internal' },
    { name: 'a container', resources: rest('http://backend:8080/'), at: ['GetPets'], message: 'backend' },
    {
      name: 'an HTTP API',
      resources: v2Api('HTTP', {
        Int: ['Integration', { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'http://192.168.0.2' }],
      }),
      at: ['Int'],
      message: "calls 'http://192.168.0.2'",
    },
  ],
});
