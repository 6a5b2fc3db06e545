import { zeroBesideLimit } from '../../../lib/rules/throttling/zero-beside-limit';
import { ruleTester } from '../rule-tester';
import { httpStage, methodSetting } from '../staged-apis';

const throttle = (ThrottlingRateLimit: unknown, ThrottlingBurstLimit: unknown) =>
  methodSetting({ ThrottlingRateLimit, ThrottlingBurstLimit });

ruleTester(zeroBesideLimit, {
  valid: [
    { name: 'both limits', resources: throttle(100, 50) },
    { name: 'nothing let through', resources: throttle(0, 0) },
    { name: 'one limit', resources: throttle(100, undefined) },
    { name: 'an unresolved limit', resources: throttle(0, { Ref: 'Burst' }) },
  ],
  invalid: [
    {
      name: 'a rate with no burst',
      resources: throttle(100, 0),
      at: ['Stage'],
      message: "stage 'prod' has a rateLimit of 100 and a burstLimit of 0",
    },
    {
      name: 'a burst with no rate, in an HTTP API',
      resources: httpStage({ DefaultRouteSettings: { ThrottlingRateLimit: 0, ThrottlingBurstLimit: 50 } }),
      at: ['Stage'],
      message: 'rateLimit of 0',
    },
  ],
});
