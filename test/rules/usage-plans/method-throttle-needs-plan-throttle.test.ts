import { methodThrottleNeedsPlanThrottle } from '../../../lib/rules/usage-plans/method-throttle-needs-plan-throttle';
import { ruleTester } from '../rule-tester';

const plan = (properties: object) => ({
  Plan: {
    Type: 'AWS::ApiGateway::UsagePlan',
    Properties: {
      UsagePlanName: 'free',
      ApiStages: [{ ApiId: 'abc', Stage: 'prod', Throttle: { '/a/GET': { RateLimit: 1, BurstLimit: 1 } } }],
      ...properties,
    },
  },
});

ruleTester(methodThrottleNeedsPlanThrottle, {
  valid: [
    { name: 'a throttle of the plan', resources: plan({ Throttle: { RateLimit: 10, BurstLimit: 5 } }) },
    { name: 'a throttle that only CloudFormation knows', resources: plan({ Throttle: { Ref: 'Throttle' } }) },
    { name: 'no limits of methods', resources: plan({ ApiStages: [{ ApiId: 'abc', Stage: 'prod' }] }) },
  ],
  invalid: [
    {
      name: 'none',
      resources: plan({}),
      at: ['Plan'],
      message: "the usage plan 'free' throttles 1 methods and has no throttle",
    },
  ],
});
