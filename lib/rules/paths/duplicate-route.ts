import { ApiKind } from '../../template-model/api-kind';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const duplicateRoute = new Rule<{ readonly routeKey: string; readonly times: number }>({
  id: 'AGW-PATH-05',
  title: 'A route is there once',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the second one.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html',
  allowed: 'a method and path can be there once',
  fix: 'Take one of the two away, or join them.',
  judge: ({ routeKey, times }) => (times > 1 ? `'${routeKey}' is there ${times} times` : undefined),
  *subjects(model) {
    for (const api of model.restApis) {
      const written = api.routes.map((element) => ({ element }));
      const routes = occurrencesOf(written, ({ element }) => element.key);
      for (const { subject, key: routeKey, times } of routes) {
        yield { element: subject.element, value: { routeKey, times } };
      }
    }
  },
});
