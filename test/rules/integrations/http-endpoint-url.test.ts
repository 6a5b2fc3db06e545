import { httpEndpointUrl } from '../../../lib/rules/integrations/http-endpoint-url';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const endpoint = (Uri: unknown, Type = 'HTTP') => getPets({ Type, IntegrationHttpMethod: 'GET', Uri });

ruleTester(httpEndpointUrl, {
  valid: [
    { name: 'https', resources: endpoint('https://example.com/pets/{id}') },
    { name: 'a host of each stage', resources: endpoint('http://${stageVariables.host}/pets') },
    { name: 'a whole URL that only CloudFormation knows', resources: endpoint({ 'Fn::Sub': '${Url}/pets' }) },
    { name: 'a mock with a strange URI', resources: endpoint('anything', 'MOCK') },
  ],
  invalid: [
    {
      name: 'no URL at all',
      resources: endpoint('non-valid-http'),
      at: ['GetPets'],
      message: "'non-valid-http' is given as the endpoint's URL; API Gateway takes a whole URL",
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
    { name: 'another protocol', value: 'ftp://example.com', message: 'ftp://example.com' },
    { name: 'no host', value: 'https:///pets', message: 'https:///pets' },
  ],
});
