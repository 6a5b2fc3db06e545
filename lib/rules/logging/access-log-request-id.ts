import { accessLogsOf } from '../../template-model/access-logs';
import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const accessLogRequestId = new Rule<{ readonly stage: string; readonly format: string }>({
  id: 'AGW-LOG-03',
  title: "An access log's format has $context.requestId or $context.extendedRequestId",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  allowed: 'a format has $context.requestId or $context.extendedRequestId',
  fix: 'Add "requestId": "$context.requestId" to the format; it also finds the request in the execution log.',
  judge: ({ stage, format }) =>
    /\$context\.(requestId|extendedRequestId)\b/.test(format)
      ? undefined
      : `the access log of stage '${stage}' has no request id`,
  *subjects(model) {
    for (const { element, stage, format } of accessLogsOf(model)) {
      if (format !== undefined) yield { element, value: { stage, format } };
    }
  },
});
