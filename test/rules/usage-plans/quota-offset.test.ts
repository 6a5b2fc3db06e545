import { quotaOffset } from '../../../lib/rules/usage-plans/quota-offset';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const offset = (Period: unknown, Offset: unknown) => petsPlan({ plan: { Quota: { Limit: 10, Period, Offset } } });

ruleTester(quotaOffset, {
  valid: [
    { name: 'none by the day', resources: offset('DAY', 0) },
    { name: 'the last of a week', resources: offset('WEEK', 6) },
    { name: 'the last of a month', resources: offset('MONTH', 27) },
    { name: 'an unresolved period', resources: offset({ Ref: 'Period' }, 100) },
    { name: 'an unresolved offset', resources: offset('DAY', { Ref: 'Offset' }) },
  ],
  invalid: [
    { name: 'one by the day', resources: offset('DAY', 1), at: ['Plan'], message: 'has the offset 1 by the DAY' },
    { name: 'more than a week', resources: offset('WEEK', 7), at: ['Plan'], message: 'has the offset 7 by the WEEK' },
    { name: 'more than a month', resources: offset('MONTH', 28), at: ['Plan'], message: '28 by the MONTH' },
    { name: 'less than none', resources: offset('MONTH', -1), at: ['Plan'], message: '-1' },
  ],
});
