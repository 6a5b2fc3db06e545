import { planLimitsNeedKeyRoutes } from '../../../lib/rules/usage-plans/plan-limits-need-key-routes';
import { ruleTester } from '../rule-tester';
import { LISTED, petsPlan } from './pets-plan';

const Quota = { Limit: 1000, Period: 'DAY' };
const method = { ApiKeyRequired: false };

ruleTester(planLimitsNeedKeyRoutes, {
  valid: [
    { name: 'a route with a key', resources: petsPlan({ plan: { Quota } }) },
    { name: 'a plan without limits', resources: petsPlan({ method }) },
    {
      name: 'an API whose routes the template does not show',
      resources: petsPlan({ plan: { Quota }, method, api: { BodyS3Location: { Bucket: 'b', Key: 'k' } } }),
    },
    {
      name: 'an API elsewhere',
      resources: petsPlan({ plan: { Quota, ApiStages: [{ ...LISTED, ApiId: { Ref: 'Other' } }] }, method }),
    },
  ],
  invalid: [
    {
      name: 'a quota that counts nothing',
      resources: petsPlan({ plan: { Quota, UsagePlanName: 'gold' }, method }),
      at: ['Plan'],
      message: "the usage plan 'gold' has limits, and no route of its APIs requires an API key",
    },
    {
      name: 'a throttle of a method',
      resources: petsPlan({
        plan: { ApiStages: [{ ...LISTED, Throttle: { '/pets/GET': { RateLimit: 1 } } }] },
        method,
      }),
      at: ['Plan'],
      message: "the usage plan 'Plan' has limits",
    },
  ],
});
