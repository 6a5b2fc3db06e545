import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const authorizerNamed = new Rule<{
  readonly routeKey: string;
  readonly type: string;
  readonly hasAuthorizer: boolean;
}>({
  id: 'AGW-AUTH-02',
  title: 'A method with a custom or Cognito authorization type names its authorizer',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  allowed: 'CUSTOM and COGNITO_USER_POOLS need an authorizer',
  fix: 'Name the authorizer, or use another type.',
  judge: ({ routeKey, type, hasAuthorizer }) =>
    ['CUSTOM', 'COGNITO_USER_POOLS'].includes(type) && !hasAuthorizer
      ? `'${routeKey}' has the authorization type ${type} and no authorizer`
      : undefined,
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind !== ApiKind.REST || route.location !== undefined || route.authorizationType === undefined)
        continue;
      const hasAuthorizer = route.properties.has('AuthorizerId');
      yield {
        element: route,
        value: { routeKey: route.key ?? route.logicalId, type: route.authorizationType, hasAuthorizer },
      };
    }
  },
});
