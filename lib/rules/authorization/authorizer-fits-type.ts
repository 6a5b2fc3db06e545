import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const authorizerFitsType = new Rule<{
  readonly routeKey: string;
  readonly type: string;
  readonly authorizerType: string;
}>({
  id: 'AGW-AUTH-03',
  title: 'The authorizer of a method fits its authorization type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  allowed: 'CUSTOM takes TOKEN and REQUEST authorizers, COGNITO_USER_POOLS takes its own',
  fix: 'Change the type of the method or its authorizer.',
  judge: ({ routeKey, type, authorizerType }) =>
    (type === 'CUSTOM' && authorizerType === 'COGNITO_USER_POOLS') ||
    (type === 'COGNITO_USER_POOLS' && authorizerType !== type)
      ? `'${routeKey}' has the authorization type ${type} and an authorizer of type ${authorizerType}`
      : undefined,
  *subjects(model) {
    for (const route of model.routes) {
      const authorizerType = route.authorizer?.authorizerType;
      if (route.api.kind !== ApiKind.REST || route.location !== undefined) continue;
      if (route.authorizationType === undefined || authorizerType === undefined) continue;
      yield {
        element: route,
        value: { routeKey: route.key ?? route.logicalId, type: route.authorizationType, authorizerType },
      };
    }
  },
});
