import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 300 } as const;

export const resourceQuota = new Rule<{ readonly resources: number }>({
  id: 'AGW-PATH-07',
  title: `An API has at most ${bounds.maximum} resources unless the account's quota is raised`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service refuses what is over the quota of the account.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `the quota is ${bounds.maximum} unless it was raised`,
  fix: "Ask for a higher 'Resources/Routes per REST/WebSocket API' (L-01C8A9E0) in Service Quotas, or gather paths under a greedy variable.",
  judge: ({ resources }) => (resources > bounds.maximum ? `the API has ${resources} resources` : undefined),
  *subjects(model) {
    for (const api of model.restApis) yield { element: api, value: { resources: api.resources.length } };
  },
});
