import { integrationTimeout } from '../../../lib/rules/integrations/integration-timeout';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const timeout = (TimeoutInMillis: unknown, endpoint = 'REGIONAL', more: object = {}) =>
  getPets(
    { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com', TimeoutInMillis, ...more },
    { api: { EndpointConfiguration: { Types: [endpoint] } } },
  );

ruleTester(integrationTimeout, {
  valid: [
    { name: 'the shortest', resources: timeout(50) },
    { name: 'the longest on edge', resources: timeout(29_000, 'EDGE') },
    { name: 'a long one where the quota can be raised', resources: timeout(120_000, 'PRIVATE') },
    { name: 'the longest stream', resources: timeout(900_000, 'EDGE', { ResponseTransferMode: 'STREAM' }) },
    { name: 'an unresolved one', resources: timeout({ Ref: 'Timeout' }, 'EDGE') },
  ],
  invalid: [
    {
      name: 'one too short',
      resources: timeout(49),
      at: ['GetPets'],
      message: "the timeout of 'GET /pets' is 49 ms; ",
    },
    { name: 'one too long for edge', resources: timeout('29001', 'EDGE'), at: ['GetPets'], message: 'up to 29000 ms' },
    {
      name: 'a stream that takes too long',
      resources: timeout(900_001, 'REGIONAL', { ResponseTransferMode: 'STREAM' }),
      at: ['GetPets'],
      message: 'up to 900000 ms (15 minutes)',
    },
    {
      name: "a construct's own value",
      value: { milliseconds: 30_000, endpointType: 'EDGE', streaming: false, routeKey: 'GET /cats' },
      message: "the timeout of 'GET /cats' is 30000 ms; behind an EDGE endpoint",
    },
  ],
});
