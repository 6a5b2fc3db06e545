import { accessLogsOf } from '../../template-model/access-logs';
import { ApiKind } from '../../template-model/api-kind';
import { isV2 } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumBytes: 3_072 } as const;

export const accessLogLength = new Rule<{ readonly stage: string; readonly format: string }>({
  id: 'AGW-LOG-21',
  title: `The access log's format of an HTTP or WebSocket API has at most ${bounds.maximumBytes} bytes`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service may refuse the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  bounds,
  allowed: `a format has at most ${bounds.maximumBytes} bytes (3 KB)`,
  fix: 'Leave out the variables that nobody looks at.',
  judge({ stage, format }) {
    const bytes = Buffer.byteLength(format);
    return bytes <= bounds.maximumBytes
      ? undefined
      : `the access log of stage '${stage}' has a format of ${bytes} bytes`;
  },
  *subjects(model) {
    for (const { element, stage, format } of accessLogsOf(model)) {
      if (isV2(element) && format !== undefined) yield { element, value: { stage, format } };
    }
  },
});
