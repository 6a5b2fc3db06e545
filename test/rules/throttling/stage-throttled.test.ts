import { stageThrottled } from '../../../lib/rules/throttling/stage-throttled';
import { ruleTester } from '../rule-tester';
import { httpStage, methodSetting, restStage } from '../staged-apis';

ruleTester(stageThrottled, {
  valid: [
    { name: 'all methods', resources: methodSetting({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50 }) },
    { name: 'all routes', resources: httpStage({ DefaultRouteSettings: { ThrottlingRateLimit: 100 } }) },
    { name: 'settings that only CloudFormation knows', resources: restStage({ MethodSettings: { Ref: 'Settings' } }) },
  ],
  invalid: [
    {
      name: 'none',
      resources: restStage(),
      at: ['Stage'],
      message: 'a rate of 10000 and a burst of 5000), which turns nobody away',
    },
    {
      name: 'one method only',
      resources: methodSetting({ HttpMethod: 'GET', ResourcePath: '/~1pets', ThrottlingRateLimit: 1 }),
      at: ['Stage'],
      message: 'no throttle',
    },
    { name: 'an HTTP API', resources: httpStage(), at: ['Stage'], message: 'no throttle' },
  ],
});
