import { ApiKind } from '../../template-model/api-kind';
import { logSettingsOf } from '../../template-model/log-settings';
import { isOfHttpApi } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const dataTrace = new Rule<{ readonly stage: string; readonly routeKey: string; readonly isOn: boolean }>({
  id: 'AGW-LOG-10',
  title: 'Requests and responses are not logged in full',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The log holds bodies and headers with all that is personal or secret in them.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html',
  allowed: 'DataTraceEnabled is for looking for a mistake, not for production',
  fix: 'Turn DataTraceEnabled off once the mistake is found.',
  judge: ({ stage, routeKey, isOn }) =>
    isOn ? `stage '${stage}' logs requests and responses of '${routeKey}' in full` : undefined,
  *subjects(model) {
    for (const { element, stage, routeKey, properties } of logSettingsOf(model)) {
      const isOn = properties.boolean('DataTraceEnabled');
      if (isOn !== undefined && !isOfHttpApi(element)) yield { element, value: { stage, routeKey, isOn } };
    }
  },
});
