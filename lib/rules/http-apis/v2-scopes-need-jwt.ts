import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const v2ScopesNeedJwt = new Rule<{ readonly routeKey: string; readonly type: string }>({
  id: 'AGW-HTTP-13',
  title: 'Authorization scopes of a route come with the type JWT',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
  allowed: 'scopes are checked by JWT authorizers only',
  fix: 'Use a JWT authorizer, or check the scopes in the function and take them away here.',
  judge: ({ routeKey, type }) =>
    type === 'JWT' ? undefined : `'${routeKey}' has scopes and the authorization type ${type}`,
  *subjects(model) {
    for (const route of [...model.httpApis, ...model.webSocketApis].flatMap(({ routes }) => routes)) {
      const { authorizationType: type, key, location, logicalId, properties } = route;
      const scopes = properties.list('AuthorizationScopes') ?? [];
      // An OpenAPI body writes the scopes of other schemes at the same place.
      if (location !== undefined || type === undefined || scopes.length === 0) continue;
      yield { element: route, value: { routeKey: key ?? logicalId, type } };
    }
  },
});
