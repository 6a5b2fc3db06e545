import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { verbs: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'] } as const;

export const httpRouteKey = new Rule<string>({
  id: 'AGW-HTTP-01',
  title: 'A route of an HTTP API is a method and a path, or $default',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  bounds,
  allowed: `a route key is '$default' or 'METHOD /path', with a method of ${bounds.verbs.join(', ')} and a greedy variable at its end only`,
  fix: 'Correct the key.',
  judge: (key) => {
    if (key === '$default') return undefined;
    const [verb, path, ...rest] = key.split(' ');
    const isVerb = bounds.verbs.some((known) => known === verb);
    const isPath = path?.startsWith('/') && !/\{[^}]*\+\}./.test(path) && rest.length === 0;
    return isVerb && isPath ? undefined : `'${key}' is given as a route key`;
  },
  *subjects(model) {
    for (const api of model.httpApis) {
      for (const { key, ...element } of api.routes) if (key !== undefined) yield { element, value: key };
    }
  },
});
