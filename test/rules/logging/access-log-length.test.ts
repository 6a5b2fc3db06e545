import { accessLogLength } from '../../../lib/rules/logging/access-log-length';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

const log = (Format: unknown) => httpStage({ AccessLogSettings: { Format } });

ruleTester(accessLogLength, {
  valid: [
    { name: '3 KB', resources: log('a'.repeat(3072)) },
    { name: 'an unresolved format', resources: log({ Ref: 'Format' }) },
    {
      name: 'a REST API, for which no limit is known',
      resources: restStage({ AccessLogSetting: { Format: 'a'.repeat(9_000) } }),
    },
  ],
  invalid: [
    {
      name: 'more than 3 KB',
      resources: log('a'.repeat(3073)),
      at: ['Stage'],
      message: "the access log of stage 'prod' has a format of 3073 bytes",
    },
  ],
});
