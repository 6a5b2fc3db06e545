import { ApiKind } from '../../template-model/api-kind';
import { cacheTtlOf, V2Authorizer, v2AuthorizersOf } from '../../template-model/v2-authorizers';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { source: '$context.routeKey' } as const;

export const httpCachePerRoute = new Rule<{
  readonly authorizer: string;
  readonly routes: number;
  readonly sources: readonly string[];
}>({
  id: 'AGW-AUTH-21',
  title: `A cached yes or no for several routes has ${bounds.source} in its key`,
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP],
  reason: 'The response for one route is used for every route of the authorizer until it expires.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
  bounds,
  allowed: 'a simple response cannot tell the routes apart, and the identity sources are the whole key of the cache',
  fix: `Add ${bounds.source} to the identity sources, answer with a policy for all routes, or turn the cache off.`,
  judge: ({ authorizer, routes, sources }) =>
    routes > 1 && !sources.includes(bounds.source)
      ? `authorizer '${authorizer}' answers yes or no for ${routes} routes, and the response is kept`
      : undefined,
  *subjects(model) {
    for (const found of v2AuthorizersOf(model)) {
      const { element, properties, api, authorizer } = found;
      if (api.kind !== ApiKind.HTTP || !keepsSimpleResponses(found)) continue;
      const routes = api.routes.filter((route) => route.authorizer === element).length;
      yield { element, value: { authorizer, routes, sources: properties.strings('IdentitySource') } };
    }
  },
});

function keepsSimpleResponses(found: V2Authorizer): boolean {
  const sources = found.properties.list('IdentitySource') ?? [];
  const isKept = (cacheTtlOf(found) ?? 0) > 0 && sources.every((source) => typeof source === 'string');
  return isKept && found.properties.boolean('EnableSimpleResponses') === true;
}
