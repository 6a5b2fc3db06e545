import { quotaLetsRequestsThrough } from '../../../lib/rules/usage-plans/quota-lets-requests-through';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const plan = (Quota: object) => petsPlan({ plan: { UsagePlanName: 'gold', Quota: { Period: 'MONTH', ...Quota } } });

ruleTester(quotaLetsRequestsThrough, {
  valid: [
    { name: 'a limit', resources: plan({ Limit: 1 }) },
    { name: 'a lower offset', resources: plan({ Limit: 10, Offset: 9 }) },
    { name: 'a limit that only CloudFormation knows', resources: plan({ Limit: { Ref: 'Limit' }, Offset: 9 }) },
    { name: 'an offset that only CloudFormation knows', resources: plan({ Limit: 0, Offset: { Ref: 'Offset' } }) },
    { name: 'no quota', resources: petsPlan() },
  ],
  invalid: [
    {
      name: 'nothing',
      resources: plan({ Limit: 0 }),
      at: ['Plan'],
      message: "the quota of the usage plan 'gold' has the limit 0 and the offset 0; the limit less the offset",
    },
    { name: 'a higher offset', resources: plan({ Limit: 10, Offset: 20 }), at: ['Plan'], message: 'the offset 20' },
  ],
});
