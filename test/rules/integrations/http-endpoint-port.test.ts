import { httpEndpointPort } from '../../../lib/rules/integrations/http-endpoint-port';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';
import { importedApi } from './imported-api';

const endpoint = (Uri: unknown, Type = 'HTTP_PROXY') => getPets({ Type, IntegrationHttpMethod: 'GET', Uri });

ruleTester(httpEndpointPort, {
  valid: [
    { name: 'no port', resources: endpoint('https://example.com/pets') },
    { name: 'the ports of the web', value: 'http://example.com:80' },
    { name: 'the first free port', value: 'https://example.com:1024/pets?all=1' },
    { name: 'the last port', value: 'https://example.com:65535' },
    { name: 'a port of each stage', resources: endpoint('https://example.com:${stageVariables.port}/pets') },
    {
      name: 'a port that only CloudFormation knows',
      resources: endpoint({ 'Fn::Sub': 'http://${Host}:${Port}/pets' }),
    },
    { name: 'a colon in the path', value: 'https://example.com/pets:22' },
    { name: 'another type', resources: endpoint('http://example.com:22', 'AWS') },
  ],
  invalid: [
    {
      name: 'an endpoint in an OpenAPI body',
      resources: importedApi({ type: 'http_proxy', httpMethod: 'GET', uri: 'http://example.com:22' }),
      at: ['Api'],
      message: 'is on port 22',
    },
    {
      name: 'the port of another protocol',
      resources: endpoint('http://example.com:22/pets'),
      at: ['GetPets'],
      message:
        'the endpoint http://example.com:22/pets is on port 22; API Gateway connects to port 80, 443 and 1024 to 65535',
    },
    { name: 'one below the free ports', value: 'https://example.com:1023', message: 'port 1023' },
    { name: 'one above all ports', value: 'https://example.com:65536?x', message: 'port 65536' },
    {
      name: 'a bad port of an unresolved host',
      resources: endpoint({ 'Fn::Sub': 'http://${Host}:25' }),
      at: ['GetPets'],
      message: '25',
    },
  ],
});
