import { ApiKind } from '../../template-model/api-kind';
import { logSettingsOf } from '../../template-model/log-settings';
import { isOfHttpApi } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const routeSettingsDataTrace = new Rule<{
  readonly stage: string;
  readonly routeKey: string;
  readonly isOn: boolean;
}>({
  id: 'AGW-HTTP-27',
  title: 'The stage of an HTTP API does not trace data',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP],
  reason: 'An HTTP API has no execution log for the trace: the setting has no effect, or the service refuses it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  allowed: 'DataTraceEnabled is for REST and WebSocket APIs',
  fix: 'Take DataTraceEnabled away, and write what is needed to the access log.',
  judge: ({ stage, routeKey, isOn }) =>
    isOn ? `stage '${stage}' of an HTTP API has DataTraceEnabled for ${routeKey}` : undefined,
  *subjects(model) {
    for (const { element, stage, routeKey, properties } of logSettingsOf(model)) {
      const isOn = properties.boolean('DataTraceEnabled');
      if (isOn === undefined || !isOfHttpApi(element) || !model.apis.includes(element.api!)) continue;
      yield { element, value: { stage, routeKey, isOn } };
    }
  },
});
