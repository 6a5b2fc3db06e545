import { throttleLimits } from '../../../lib/rules/throttling/throttle-limits';
import { ruleTester } from '../rule-tester';
import { httpStage } from '../staged-apis';

const stage = (setting: object) => ({
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: {
      RestApiId: 'abc',
      StageName: 'prod',
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ...setting }],
    },
  },
});

ruleTester(throttleLimits, {
  valid: [
    {
      name: 'a burst above the rate, which the service takes',
      resources: stage({ ThrottlingRateLimit: 0.5, ThrottlingBurstLimit: 10 }),
    },
    { name: 'nothing let through', resources: stage({ ThrottlingRateLimit: 0, ThrottlingBurstLimit: 0 }) },
    { name: 'no limits', resources: stage({}) },
    { name: 'an unresolved limit', resources: stage({ ThrottlingRateLimit: { Ref: 'Rate' } }) },
  ],
  invalid: [
    {
      name: 'a negative rate',
      resources: stage({ ThrottlingRateLimit: -5 }),
      at: ['Stage'],
      message: 'rateLimit of -5',
    },
    {
      name: 'a negative burst of an HTTP API',
      resources: httpStage({ DefaultRouteSettings: { ThrottlingBurstLimit: -1 } }),
      at: ['Stage'],
      message: 'burstLimit of -1',
    },
    {
      name: 'half a request',
      resources: stage({ ThrottlingBurstLimit: 0.5 }),
      at: ['Stage'],
      message: 'burstLimit of 0.5',
    },
  ],
});
