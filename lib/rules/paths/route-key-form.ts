import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const routeKeyForm = new Rule<string>({
  id: 'AGW-PATH-16',
  title: 'A route key is a method, a space and a path',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The route cannot be read, or the service refuses it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  allowed:
    "a route key is 'METHOD /path': one space, a path that begins with / and has no empty part, no / at its end and no query string",
  fix: "Write it like 'GET /pets/{petId}'; the root is 'GET /'.",
  judge: (key) =>
    /^\S+ \/$|^\S+(?= \/)( \/|(?<=[^/ ])\/)[^\s/?#]+(\/[^\s/?#]+)*$/.test(key)
      ? undefined
      : `'${key}' is given as a route`,
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind === ApiKind.HTTP && route.key !== undefined && route.key !== '$default') {
        yield { element: route, value: route.key };
      }
    }
  },
});
