import { ApiKind } from '../../template-model/api-kind';
import { logSettingsOf } from '../../template-model/log-settings';
import { isOfHttpApi } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpExecutionLog = new Rule<{
  readonly stage: string;
  readonly routeKey: string;
  readonly level: string;
}>({
  id: 'AGW-LOG-20',
  title: 'An HTTP API has no execution log',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  allowed: 'LoggingLevel is for REST and WebSocket APIs',
  fix: 'Take LoggingLevel away, and write what is needed to the access log.',
  judge: ({ stage, routeKey, level }) =>
    level === 'OFF' ? undefined : `stage '${stage}' of an HTTP API has the LoggingLevel '${level}' for '${routeKey}'`,
  *subjects(model) {
    for (const { element, stage, routeKey, properties } of logSettingsOf(model)) {
      const level = properties.string('LoggingLevel');
      // What kind an API of another template is, the routes of this one need not tell.
      if (level === undefined || !isOfHttpApi(element) || !model.apis.includes(element.api!)) continue;
      yield { element, value: { stage, routeKey, level } };
    }
  },
});
