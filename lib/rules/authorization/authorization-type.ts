import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'] } as const;

export const authorizationType = new Rule<{ readonly routeKey: string; readonly type: string }>({
  id: 'AGW-AUTH-01',
  title: 'A method has one of the documented authorization types',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  bounds,
  allowed: `the types are ${bounds.types.join(', ')}`,
  fix: 'Use one of them; JWT authorizers belong to HTTP APIs.',
  judge: ({ routeKey, type }) =>
    (bounds.types as readonly string[]).includes(type)
      ? undefined
      : `'${routeKey}' has the authorization type '${type}'`,
  *subjects(model) {
    for (const route of model.routes) {
      if (route.api.kind !== ApiKind.REST || route.authorizationType === undefined) continue;
      yield { element: route, value: { routeKey: route.key ?? route.logicalId, type: route.authorizationType } };
    }
  },
});
