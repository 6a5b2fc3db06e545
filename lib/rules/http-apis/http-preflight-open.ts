import { ApiKind } from '../../template-model/api-kind';
import { RouteElement } from '../../template-model/elements';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpPreflightOpen = new Rule<{
  readonly routeKey: string;
  readonly authorizationType: string;
  readonly hasOpenOptions: boolean;
}>({
  id: 'AGW-HTTP-26',
  title: 'A route that catches every method leaves preflight requests to an open OPTIONS route',
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP],
  reason:
    'The route takes OPTIONS requests too, and browsers send those without credentials: each preflight is refused.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  allowed: 'beside an authorized $default or ANY route an OPTIONS route without authorization answers the preflights',
  fix: "Add a route such as 'OPTIONS /{proxy+}' with the authorization type NONE, or name the methods.",
  judge: ({ routeKey, authorizationType, hasOpenOptions }) =>
    authorizationType === 'NONE' || hasOpenOptions
      ? undefined
      : `the API has CORS, and '${routeKey}' has the authorization type ${authorizationType}`,
  *subjects(model) {
    for (const api of model.httpApis) {
      if (!api.properties.has('CorsConfiguration') || api.hasHiddenRoutes) continue;
      for (const route of api.routes.filter(({ key, verb }) => key === '$default' || verb === 'ANY')) {
        const { authorizationType, key } = route;
        if (authorizationType === undefined || key === undefined) continue;
        const hasOpenOptions = api.routes.some((other) => opens(other, route));
        yield { element: route, value: { routeKey: key, authorizationType, hasOpenOptions } };
      }
    }
  },
});

/** True for an OPTIONS route that takes the preflight requests of another route; one that is not wholly known may. */
function opens({ authorizationType, key, path, verb }: RouteElement, caught: RouteElement): boolean {
  if (key === undefined) return true;
  const takesThem = caught.path === undefined ? /\{[^}]+\+\}$/.test(path ?? '') : path === caught.path;
  return verb === 'OPTIONS' && takesThem && (authorizationType ?? 'NONE') === 'NONE';
}
