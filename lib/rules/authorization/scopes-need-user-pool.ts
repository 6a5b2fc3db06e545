import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const scopesNeedUserPool = new Rule<{
  readonly routeKey: string;
  readonly authorizationType: string;
  readonly scopes: readonly string[];
}>({
  id: 'AGW-AUTH-16',
  title: 'Authorization scopes come with a Cognito authorizer',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html',
  allowed: 'scopes are checked by Cognito authorizers only',
  fix: 'Use GatewayAuthorizer.cognito(), or take the scopes away.',
  judge: ({ routeKey, authorizationType, scopes }) =>
    scopes.length > 0 && authorizationType !== 'COGNITO_USER_POOLS'
      ? `'${routeKey}' has scopes and the authorization type ${authorizationType}`
      : undefined,
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind !== ApiKind.REST || route.authorizationType === undefined) continue;
      const scopes = route.properties.strings('AuthorizationScopes');
      yield {
        element: route,
        value: { routeKey: route.key ?? route.logicalId, authorizationType: route.authorizationType, scopes },
      };
    }
  },
});
