import { throttleWithinAccount } from '../../../lib/rules/throttling/throttle-within-account';
import { AccountThrottle, accountThrottleIn } from '../../../lib/template-model/account-throttle';
import { ruleTester } from '../rule-tester';
import { httpStage, methodSetting } from '../staged-apis';

const throttle = (ThrottlingRateLimit: unknown, ThrottlingBurstLimit: unknown = 5000) =>
  methodSetting({ ThrottlingRateLimit, ThrottlingBurstLimit });

/** Resources whose stage tells the limit of its account. */
const toldBy = (account: AccountThrottle, { Stage, ...others }: ReturnType<typeof throttle>) => ({
  ...others,
  Stage: { ...Stage, Metadata: { 'cdk-gatehouse:accountThrottle': account } },
});

ruleTester(throttleWithinAccount, {
  valid: [
    { name: "the account's own limits", resources: throttle(10_000) },
    { name: 'an unresolved limit', resources: throttle({ Ref: 'Rate' }) },
    { name: 'no limit', resources: methodSetting({}) },
    {
      name: 'a limit that AWS has raised',
      resources: toldBy({ rateLimit: 20_000, burstLimit: 5000 }, throttle(20_000)),
    },
  ],
  invalid: [
    {
      name: 'a rate beyond',
      resources: throttle(20_000),
      at: ['Stage'],
      message: "stage 'prod' has a rateLimit of 20000; the account has 10000 requests a second",
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
      resources: toldBy(accountThrottleIn('eu-south-1'), throttle(5_000)),
      at: ['Stage'],
      message: 'the account has 2500 requests a second and a burst of 1250',
    },
  ],
});
