import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { quota: 10 } as const;

export const authorizerQuota = new Rule<{ readonly api: string; readonly authorizers: number }>({
  id: 'AGW-AUTH-24',
  title: `An API has at most ${bounds.quota} authorizers`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the next one, until AWS Support raises the quota.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `the quota is ${bounds.quota}`,
  fix: 'Let routes share an authorizer, or have the quota raised first.',
  judge: ({ api, authorizers }) =>
    authorizers <= bounds.quota ? undefined : `API '${api}' has ${authorizers} authorizers`,
  *subjects(model) {
    for (const element of model.apis) {
      yield { element, value: { api: element.logicalId, authorizers: element.authorizers.length } };
    }
  },
});
