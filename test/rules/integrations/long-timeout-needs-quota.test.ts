import { longTimeoutNeedsQuota } from '../../../lib/rules/integrations/long-timeout-needs-quota';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const timeout = (TimeoutInMillis: unknown, endpoint = 'REGIONAL', more: object = {}) =>
  getPets(
    { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'https://example.com', TimeoutInMillis, ...more },
    { api: { EndpointConfiguration: { Types: [endpoint] } } },
  );

ruleTester(longTimeoutNeedsQuota, {
  valid: [
    { name: 'what every account has', resources: timeout(29_000) },
    { name: 'a stream', resources: timeout(60_000, 'REGIONAL', { ResponseTransferMode: 'STREAM' }) },
    { name: 'edge, where no quota helps', resources: timeout(29_001, 'EDGE') },
  ],
  invalid: [
    {
      name: 'one millisecond more',
      resources: timeout(29_001),
      at: ['GetPets'],
      message: "the timeout of 'GET /pets' is 29001 ms; an account starts with a maximum of 29000 ms",
    },
    { name: 'a private API', resources: timeout(30_000, 'PRIVATE'), at: ['GetPets'], message: '30000 ms' },
  ],
});
