import { accessLogsOf } from '../../template-model/access-logs';
import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const accessLogLine = new Rule<{ readonly stage: string; readonly format: string }>({
  id: 'AGW-LOG-04',
  title: "An access log's format is a single line",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  allowed: 'a format has a line break at its end only',
  fix: 'Join the lines; JSON means the same on one line, and YAML folds lines after >-.',
  judge: ({ stage, format }) =>
    /[\r\n]\s*\S/.test(format)
      ? `the access log of stage '${stage}' has a format of ${format.trimEnd().split(/\r\n|\r|\n/).length} lines`
      : undefined,
  *subjects(model) {
    for (const { element, stage, settings } of accessLogsOf(model)) {
      const format = settings.text('Format');
      if (format !== undefined) yield { element, value: { stage, format } };
    }
  },
});
