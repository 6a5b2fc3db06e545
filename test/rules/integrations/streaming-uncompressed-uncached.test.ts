import { streamingUncompressedUncached } from '../../../lib/rules/integrations/streaming-uncompressed-uncached';
import { restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const stream = (surroundings: object, ResponseTransferMode = 'STREAM') =>
  getPets(
    { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com', ResponseTransferMode },
    surroundings,
  );

const cache = (ResourcePath: string, HttpMethod: string, ...more: object[]) => ({
  Stage: restPart('Stage', {
    StageName: 'prod',
    CacheClusterEnabled: true,
    MethodSettings: [{ ResourcePath, HttpMethod, CachingEnabled: true }, ...more],
  }),
});

ruleTester(streamingUncompressedUncached, {
  valid: [
    { name: 'a stream on its own', resources: stream({}) },
    {
      name: 'a buffered response that is compressed',
      resources: stream({ api: { MinimumCompressionSize: 0 } }, 'BUFFERED'),
    },
    { name: 'a cache for another route', resources: stream({ resources: cache('/cats', 'GET') }) },
    {
      name: 'a cache for all routes but this',
      resources: stream({
        resources: cache('/*', '*', { ResourcePath: '/~1pets', HttpMethod: 'GET', CachingEnabled: false }),
      }),
    },
  ],
  invalid: [
    {
      name: 'a compressed stream',
      resources: stream({ api: { MinimumCompressionSize: 1024 } }),
      at: ['GetPets'],
      message: "the response of 'GET /pets' is streamed and should be compressed",
    },
    {
      name: 'a cache for all',
      resources: stream({ resources: cache('/*', '*') }),
      at: ['GetPets'],
      message: 'should be cached',
    },
    {
      name: 'a cache for this route',
      resources: stream({ resources: cache('/~1pets', 'GET') }),
      at: ['GetPets'],
      message: 'should be cached',
    },
  ],
});
