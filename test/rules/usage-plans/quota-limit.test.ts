import { quotaLimit } from '../../../lib/rules/usage-plans/quota-limit';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const limit = (Limit: unknown) => petsPlan({ plan: { Quota: { Period: 'DAY', Limit } } });

ruleTester(quotaLimit, {
  valid: [
    { name: 'a limit', resources: limit(1000) },
    { name: 'a limit in quotes', resources: limit('1000') },
    { name: 'a parameter', resources: limit({ Ref: 'Limit' }) },
  ],
  invalid: [
    { name: 'a negative limit', resources: limit(-1), at: ['Plan'], message: 'has the limit -1' },
    { name: 'half a request', resources: limit(0.5), at: ['Plan'], message: 'has the limit 0.5' },
  ],
});
