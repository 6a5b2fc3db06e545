import { v2IntegrationQuota } from '../../../lib/rules/integrations/v2-integration-quota';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const api = (count: number) =>
  v2Api(
    'HTTP',
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`Int${index}`, ['Integration', {}] as const])),
  );

ruleTester(v2IntegrationQuota, {
  valid: [{ name: 'as many as can be', resources: api(300) }],
  invalid: [{ name: 'one more', resources: api(301), at: ['Api'], message: "API 'Api' has 301 integrations" }],
});
