import { quotaPeriod } from '../../../lib/rules/usage-plans/quota-period';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const quota = (Quota?: unknown) => petsPlan({ plan: { Quota } });

ruleTester(quotaPeriod, {
  valid: [
    { name: 'no quota', resources: quota() },
    { name: 'a quota by the week', resources: quota({ Limit: 10, Period: 'WEEK' }) },
    { name: 'a parameter', resources: quota({ Limit: 10, Period: { Ref: 'Period' } }) },
    { name: 'an unresolved quota', resources: quota({ 'Fn::If': ['IsFree', { Limit: 10 }, { Limit: 20 }] }) },
  ],
  invalid: [
    {
      name: 'a quota by the hour',
      resources: quota({ Limit: 10, Period: 'HOUR' }),
      at: ['Plan'],
      message: "the quota of the usage plan 'Plan' has the period 'HOUR'",
    },
    { name: 'no period', resources: quota({ Limit: 10 }), at: ['Plan'], message: 'has no period' },
  ],
});
