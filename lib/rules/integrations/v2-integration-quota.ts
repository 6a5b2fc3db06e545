import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { quota: 300 } as const;

export const v2IntegrationQuota = new Rule<{ readonly api: string; readonly integrations: number }>({
  id: 'AGW-INT-41',
  title: `An HTTP or WebSocket API has at most ${bounds.quota} integrations`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the next one; only the quota of a WebSocket API can be raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  bounds,
  allowed: `the quota is ${bounds.quota}`,
  fix: 'Let routes share an integration, or split the API.',
  judge: ({ api, integrations }) =>
    integrations <= bounds.quota ? undefined : `API '${api}' has ${integrations} integrations`,
  *subjects(model) {
    for (const element of [...model.httpApis, ...model.webSocketApis]) {
      yield { element, value: { api: element.logicalId, integrations: element.integrations.length } };
    }
  },
});
