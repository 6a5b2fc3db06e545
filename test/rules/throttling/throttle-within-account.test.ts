import { throttleWithinAccount } from '../../../lib/rules/throttling/throttle-within-account';
import { ruleTester } from '../rule-tester';
import { httpStage, methodSetting } from '../stages/staged-apis';

const throttle = (ThrottlingRateLimit: unknown, ThrottlingBurstLimit: unknown = 5000) =>
  methodSetting({ ThrottlingRateLimit, ThrottlingBurstLimit });

ruleTester(throttleWithinAccount, {
  valid: [
    { name: "the account's own limits", resources: throttle(10_000) },
    { name: 'an unresolved limit', resources: throttle({ Ref: 'Rate' }) },
    { name: 'no limit', resources: methodSetting({}) },
    { name: 'a large region', value: { stage: 'prod', region: 'eu-west-1', rateLimit: 10_000, burstLimit: 5_000 } },
  ],
  invalid: [
    {
      name: 'a rate beyond',
      resources: throttle(20_000),
      at: ['Stage'],
      message: "stage 'prod' has a rateLimit of 20000; by default an account has 10000 requests a second",
    },
    { name: 'a burst beyond', resources: throttle(10_000, 5001), at: ['Stage'], message: 'burstLimit of 5001' },
    {
      name: 'a route of an HTTP API',
      resources: httpStage({ RouteSettings: { 'GET /pets': { ThrottlingRateLimit: 10_001 } } }),
      at: ['Stage'],
      message: 'rateLimit of 10001',
    },
    {
      name: 'a small region',
      value: { stage: 'prod', region: 'eu-south-1', rateLimit: 5_000 },
      message: 'an account has 2500 requests a second and a burst of 1250 in eu-south-1',
    },
  ],
});
