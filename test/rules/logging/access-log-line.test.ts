import { accessLogLine } from '../../../lib/rules/logging/access-log-line';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const log = (Format: unknown) => restStage({ AccessLogSetting: { Format } });

ruleTester(accessLogLine, {
  valid: [
    { name: 'one line', resources: log('{ "id": "$context.requestId" }') },
    { name: 'a line break at the end', resources: log('$context.requestId\n') },
    { name: 'an unresolved format', resources: log({ Ref: 'Format' }) },
  ],
  invalid: [
    {
      name: 'JSON over three lines',
      resources: log('{\n  "id": "$context.requestId"\n}\n'),
      at: ['Stage'],
      message: "the access log of stage 'prod' has a format of 3 lines",
    },
    {
      name: 'a substitution over two lines',
      resources: log({ 'Fn::Sub': '${Name}\n$context.requestId' }),
      at: ['Stage'],
      message: '2 lines',
    },
  ],
});
