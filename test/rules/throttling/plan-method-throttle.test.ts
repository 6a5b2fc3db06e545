import { planMethodThrottle } from '../../../lib/rules/throttling/plan-method-throttle';
import { ruleTester } from '../rule-tester';

const plan = (Throttle: unknown, ofMethod: object) => ({
  Plan: {
    Type: 'AWS::ApiGateway::UsagePlan',
    Properties: { Throttle, ApiStages: [{ ApiId: 'abc', Stage: 'prod', Throttle: { '/pets/{id}/GET': ofMethod } }] },
  },
});

ruleTester(planMethodThrottle, {
  valid: [
    { name: 'less than the plan', resources: plan({ RateLimit: 10, BurstLimit: 5 }, { RateLimit: 5, BurstLimit: 5 }) },
    { name: 'a plan without a limit', resources: plan(undefined, { RateLimit: 5 }) },
    { name: 'an unresolved limit', resources: plan({ RateLimit: { Ref: 'Rate' } }, { RateLimit: 5 }) },
  ],
  invalid: [
    {
      name: 'a rate beyond the plan',
      resources: plan({ RateLimit: 5 }, { RateLimit: 10 }),
      at: ['Plan'],
      message: "'GET /pets/{id}' has a rateLimit of 10 in a plan of 5",
    },
    {
      name: 'a burst beyond the plan',
      resources: plan({ BurstLimit: 5 }, { BurstLimit: '6' }),
      at: ['Plan'],
      message: 'burstLimit of 6',
    },
  ],
});
