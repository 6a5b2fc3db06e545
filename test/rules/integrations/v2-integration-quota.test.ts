import { v2IntegrationQuota } from '../../../lib/rules/integrations/v2-integration-quota';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const api = (count: number, kind: 'HTTP' | 'WEBSOCKET' = 'HTTP') =>
  v2Api(
    kind,
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`Int${index}`, ['Integration', {}] as const])),
  );

ruleTester(v2IntegrationQuota, {
  valid: [{ name: 'as many as can be', resources: api(300) }],
  invalid: [
    { name: 'one more', resources: api(301), at: ['Api'], message: "API 'Api' has 301 integrations" },

    { name: 'one more of a WebSocket API', resources: api(301, 'WEBSOCKET'), at: ['Api'], message: '301 integrations' },
  ],
});
