import { ApiKind } from '../../template-model/api-kind';
import { RouteElement } from '../../template-model/elements';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctRoute = new Rule<{ readonly routeKey: string; readonly times: number }>({
  id: 'AGW-HTTP-29',
  title: 'Two routes of an API differ in more than the names of their variables',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'A request for one is a request for the other; the service refuses the second.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  allowed: 'a route key can be there once, and /pets/{id} is the same path as /pets/{petId}',
  fix: 'Take one of the two away, or let them share their variables and differ elsewhere.',
  judge: ({ routeKey, times }) => (times > 1 ? `'${routeKey}' is there ${times} times` : undefined),
  *subjects(model) {
    for (const api of [...model.httpApis, ...model.webSocketApis]) {
      const written = api.routes
        .filter(({ location }) => location !== 'Target')
        .map((route) => ({ element: route, key: keyOf(route) }));
      for (const { subject, times } of occurrencesOf(written, ({ key }) => key)) {
        yield { element: subject.element, value: { routeKey: subject.element.key!, times } };
      }
    }
  },
});

/** The key without the names of its variables. */
function keyOf({ key, path, verb }: RouteElement): string | undefined {
  return path === undefined ? key : `${verb} ${path.replace(/\{[^}+]*(\+?)\}/g, '{$1}')}`;
}
