import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const modelOfABody = new Rule<{ readonly routeKey: string; readonly models: number }>({
  id: 'AGW-MAP-26',
  title: 'A model of the request is for routes of requests with a body',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'GET and HEAD requests have no body; one that is validated is none of the model.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
  allowed: 'models describe the bodies of POST, PUT and PATCH requests',
  fix: 'Take the model away, and declare parameters.',
  judge: ({ models, routeKey }) =>
    models > 0 && /^(GET|HEAD) /.test(routeKey) ? `'${routeKey}' has a model of its body` : undefined,
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind !== ApiKind.REST || route.key === undefined) continue;
      yield {
        element: route,
        value: { routeKey: route.key, models: route.properties.map('RequestModels').names().length },
      };
    }
  },
});
