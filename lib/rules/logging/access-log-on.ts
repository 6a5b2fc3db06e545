import { ApiKind } from '../../template-model/api-kind';
import { nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

const LOG_OF: { readonly [resourceType: string]: string | undefined } = {
  'AWS::ApiGateway::Stage': 'AccessLogSetting',
  'AWS::ApiGatewayV2::Stage': 'AccessLogSettings',
};

export const accessLogOn = new Rule<{ readonly stage: string; readonly hasLog: boolean }>({
  id: 'AGW-LOG-12',
  title: 'A stage writes an access log',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nobody can tell afterwards who called what, and why it failed.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  allowed: 'an access log needs a destination and a format',
  fix: 'Set AccessLogSetting (AccessLogSettings for HTTP and WebSocket APIs) to a log group and a format, best as JSON; callers of a live stage notice nothing.',
  judge: ({ stage, hasLog }) => (hasLog ? undefined : `stage '${stage}' has no access log`),
  *subjects(model) {
    for (const element of model.stages) {
      const name = LOG_OF[element.resourceType];
      if (name !== undefined)
        yield { element, value: { stage: nameOf(element), hasLog: element.properties.has(name) } };
    }
  },
});
