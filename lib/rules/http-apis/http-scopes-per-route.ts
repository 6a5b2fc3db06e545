import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 10 } as const;

export const httpScopesPerRoute = new Rule<{ readonly routeKey: string; readonly scopes: number }>({
  id: 'AGW-HTTP-14',
  title: `A route of an HTTP API has at most ${bounds.maximum} authorization scopes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the route; the limit cannot be raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  bounds,
  allowed: `a route has at most ${bounds.maximum}`,
  fix: 'Define a scope that stands for several, or check scopes in the backend.',
  judge: ({ routeKey, scopes }) => (scopes <= bounds.maximum ? undefined : `'${routeKey}' has ${scopes} scopes`),
  *subjects(model) {
    for (const route of model.httpApis.flatMap(({ routes }) => routes)) {
      const scopes = route.properties.list('AuthorizationScopes')?.length ?? 0;
      yield { element: route, value: { routeKey: route.key ?? route.logicalId, scopes } };
    }
  },
});
