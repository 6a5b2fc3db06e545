import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { quota: 300 } as const;

export const routeQuota = new Rule<{ readonly api: string; readonly routes: number }>({
  id: 'AGW-HTTP-04',
  title: `An API has at most ${bounds.quota} routes`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the next one, until the quota is raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  bounds,
  allowed: `the quota is ${bounds.quota}`,
  fix:
    'Join routes with a greedy variable, split the API, or have the quota raised first, in Service Quotas: ' +
    "'Routes per HTTP API' (L-65B5C802), 'Resources/Routes per REST/WebSocket API' (L-01C8A9E0).",
  judge: ({ api, routes }) => (routes <= bounds.quota ? undefined : `API '${api}' has ${routes} routes`),
  *subjects(model) {
    for (const element of [...model.httpApis, ...model.webSocketApis]) {
      yield { element, value: { api: element.logicalId, routes: element.routes.length } };
    }
  },
});
