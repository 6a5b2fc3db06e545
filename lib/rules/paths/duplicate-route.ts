import { ApiKind } from '../../template-model/api-kind';
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
      const times = new Map<string, number>();
      for (const route of api.routes) {
        if (route.key === undefined) continue;
        times.set(route.key, (times.get(route.key) ?? 0) + 1);
        yield { element: route, value: { routeKey: route.key, times: times.get(route.key)! } };
      }
    }
  },
});
