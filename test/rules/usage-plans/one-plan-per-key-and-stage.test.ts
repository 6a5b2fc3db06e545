import { onePlanPerKeyAndStage } from '../../../lib/rules/usage-plans/one-plan-per-key-and-stage';
import { ruleTester } from '../rule-tester';
import { apiKey, LISTED, petsPlan, planKey } from './pets-plan';

const twoPlans = (ApiStages: unknown, keyOfTheSecond = 'Key') =>
  petsPlan({
    resources: {
      Key: apiKey({ Enabled: true }),
      Silver: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages } },
      First: planKey('Key', 'Plan'),
      Second: planKey(keyOfTheSecond, 'Silver'),
    },
  });

ruleTester(onePlanPerKeyAndStage, {
  valid: [
    { name: 'different stages', resources: twoPlans([{ ApiId: { Ref: 'Api' }, Stage: 'test' }]) },
    { name: 'different keys', resources: twoPlans([LISTED], 'Other') },
    { name: 'a stage that only CloudFormation knows', resources: twoPlans([{ ...LISTED, Stage: { Ref: 'Name' } }]) },
    {
      name: 'a plan that lists a stage twice',
      resources: twoPlans([
        { ApiId: 'a', Stage: 's' },
        { ApiId: 'a', Stage: 's' },
      ]),
    },
  ],
  invalid: [
    {
      name: 'the same stage',
      resources: twoPlans([LISTED]),
      at: ['Second'],
      message: "the API key 'Key' is bound 2 times for the same stage",
    },
    {
      name: 'the same stage by its name',
      resources: twoPlans([{ ApiId: { Ref: 'Api' }, Stage: 'prod' }]),
      at: ['Second'],
      message: 'for the same stage',
    },
  ],
});
