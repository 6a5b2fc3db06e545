import { planLimitWithinStage } from '../../../lib/rules/usage-plans/plan-limit-within-stage';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const stage = (ThrottlingRateLimit: number, ThrottlingBurstLimit: number, ...more: object[]) => ({
  MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit, ThrottlingBurstLimit }, ...more],
});
const planOn = (
  properties: object,
  Stage: unknown = { Ref: 'Stage' },
  Throttle = { RateLimit: 10, BurstLimit: 20 },
) => ({
  ...restApi(),
  Stage: restPart('Stage', { StageName: 'prod', ...properties }),
  Plan: {
    Type: 'AWS::ApiGateway::UsagePlan',
    Properties: {
      UsagePlanName: 'gold',
      ApiStages: [{ ApiId: { Ref: 'Api' }, Stage }],
      Throttle,
    },
  },
});

ruleTester(planLimitWithinStage, {
  valid: [
    { name: 'below', resources: planOn(stage(100, 50)) },
    {
      name: 'one route lets more through',
      resources: planOn(
        stage(5, 5, { HttpMethod: 'GET', ResourcePath: '/~1a', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50 }),
      ),
    },
    { name: 'a stage without limits', resources: planOn({}) },
    { name: 'a stage of another stack', resources: planOn(stage(5, 5), 'other') },
  ],
  invalid: [
    {
      name: 'a rate above',
      resources: planOn(stage(5, 50)),
      at: ['Plan'],
      message:
        "the usage plan 'gold' has a rateLimit of 10, and no stage of it, nor the account, lets more than 5 through",
    },
    {
      name: "the account's limit",
      resources: planOn({}, undefined, { RateLimit: 20_000, BurstLimit: 10 }),
      at: ['Plan'],
      message: 'lets more than 10000 through',
    },
    {
      name: 'a burst above, of a stage by name',
      resources: planOn(stage(100, 5), 'prod'),
      at: ['Plan'],
      message: 'burstLimit of 20',
    },
  ],
});
