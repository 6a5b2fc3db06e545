import { accessLogRequestId } from '../../../lib/rules/logging/access-log-request-id';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

const log = (Format: unknown) => restStage({ AccessLogSetting: { Format } });

ruleTester(accessLogRequestId, {
  valid: [
    { name: 'a request id', resources: log('{"id":"$context.requestId"}') },
    { name: 'an extended request id', resources: log('$context.extendedRequestId $context.status') },
    { name: 'an unresolved format', resources: log({ Ref: 'Format' }) },
    { name: 'no log', resources: restStage() },
  ],
  invalid: [
    {
      name: 'no request id',
      resources: log('$context.status'),
      at: ['Stage'],
      message: "the access log of stage 'prod' has no request id",
    },
    {
      name: 'a request id of another kind, in an HTTP API',
      resources: httpStage({ AccessLogSettings: { Format: '$context.integration.requestId' } }),
      at: ['Stage'],
      message: 'no request id',
    },
  ],
});
