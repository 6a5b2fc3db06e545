import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { JWT: 'JWT', CUSTOM: 'REQUEST' } as const;

export const v2AuthorizerFitsType = new Rule<{
  readonly routeKey: string;
  readonly type: string;
  readonly authorizerType: string;
}>({
  id: 'AGW-HTTP-12',
  title: 'The authorizer of a route fits its authorization type',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service takes the authorizer for an invalid one and refuses the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
  bounds,
  allowed: `the type JWT goes with an authorizer of type ${bounds.JWT}, CUSTOM with one of type ${bounds.CUSTOM}`,
  fix: 'Change the type of the route or its authorizer.',
  judge({ routeKey, type, authorizerType }) {
    const fitting = type === 'JWT' || type === 'CUSTOM' ? bounds[type] : authorizerType;
    return authorizerType === fitting
      ? undefined
      : `'${routeKey}' has the authorization type ${type} and an authorizer of type ${authorizerType}`;
  },
  *subjects(model) {
    for (const route of [...model.httpApis, ...model.webSocketApis].flatMap(({ routes }) => routes)) {
      const { authorizationType: type, key, logicalId } = route;
      const authorizerType = route.authorizer?.authorizerType;
      if (type === undefined || authorizerType === undefined) continue;
      yield { element: route, value: { routeKey: key ?? logicalId, type, authorizerType } };
    }
  },
});
