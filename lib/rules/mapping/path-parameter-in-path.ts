import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const pathParameterInPath = new Rule<{ readonly routeKey: string; readonly names: readonly string[] }>({
  id: 'AGW-MAP-27',
  title: 'A parameter of the path that a route declares is a variable of its path',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'It is never there: where it is required, every request is answered with status 400.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
  allowed: 'method.request.path.id belongs to a path with {id}',
  fix: 'Name a variable of the path, or a place such as method.request.querystring.',
  judge({ names, routeKey }) {
    const stranger = names.find((name) => !routeKey.includes(`{${name}}`) && !routeKey.includes(`{${name}+}`));
    return stranger === undefined ? undefined : `'${routeKey}' declares the parameter '${stranger}' of its path`;
  },
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind !== ApiKind.REST || route.key === undefined) continue;
      const parameters = route.properties.map('RequestParameters').names();
      const names = parameters.flatMap((name) => /^method\.request\.path\.(.+)$/.exec(name)?.[1] ?? []);
      yield { element: route, value: { routeKey: route.key, names } };
    }
  },
});
