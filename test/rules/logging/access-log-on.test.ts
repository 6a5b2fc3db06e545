import { accessLogOn } from '../../../lib/rules/logging/access-log-on';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

ruleTester(accessLogOn, {
  valid: [
    {
      name: 'a log',
      resources: restStage({ AccessLogSetting: { DestinationArn: 'arn', Format: '$context.requestId' } }),
    },
    {
      name: 'a log of an HTTP API',
      resources: httpStage({ AccessLogSettings: { DestinationArn: 'arn', Format: '$context.requestId' } }),
    },
  ],
  invalid: [
    { name: 'none', resources: restStage(), at: ['Stage'], message: "stage 'prod' has no access log" },
    { name: 'an HTTP API', resources: httpStage(), at: ['Stage'], message: 'no access log' },
  ],
});
