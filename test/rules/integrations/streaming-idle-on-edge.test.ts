import { streamingIdleOnEdge } from '../../../lib/rules/integrations/streaming-idle-on-edge';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const stream = (endpoint: unknown, ResponseTransferMode = 'STREAM') =>
  getPets(
    { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com', ResponseTransferMode },
    { api: { EndpointConfiguration: { Types: [endpoint] } } },
  );

ruleTester(streamingIdleOnEdge, {
  valid: [
    { name: 'a regional stream', resources: stream('REGIONAL') },
    { name: 'an unresolved endpoint', resources: stream({ Ref: 'Endpoint' }) },
    { name: 'a buffered response on edge', resources: stream('EDGE', 'BUFFERED') },
  ],
  invalid: [
    {
      name: 'a stream on edge',
      resources: stream('EDGE'),
      at: ['GetPets'],
      message: "'GET /pets' streams its response behind an EDGE endpoint; EDGE endpoints close a stream after 30 s",
    },
  ],
});
