import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { http: ['NONE', 'JWT', 'AWS_IAM', 'CUSTOM'], webSocket: ['NONE', 'AWS_IAM', 'CUSTOM'] } as const;

export const v2AuthorizationType = new Rule<{
  readonly routeKey: string;
  readonly kind: ApiKind;
  readonly type: string;
  readonly hasAuthorizer: boolean;
}>({
  id: 'AGW-AUTH-25',
  title: 'A route has an authorization type of its kind of API',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
  bounds,
  allowed: `HTTP APIs have ${bounds.http.join(', ')}, WebSocket APIs ${bounds.webSocket.join(', ')}, and JWT and CUSTOM name an authorizer`,
  fix: 'Correct the type, or add AuthorizerId.',
  judge: ({ routeKey, kind, type, hasAuthorizer }) => {
    const types: readonly string[] = kind === ApiKind.HTTP ? bounds.http : bounds.webSocket;
    if (!types.includes(type)) return `'${routeKey}' has the authorization type ${type}`;
    const isMissing = ['JWT', 'CUSTOM'].includes(type) && !hasAuthorizer;
    return isMissing ? `'${routeKey}' has the authorization type ${type} and no authorizer` : undefined;
  },
  *subjects(model) {
    for (const route of model.routes) {
      if (route.resourceType !== 'AWS::ApiGatewayV2::Route' || route.authorizationType === undefined) continue;
      const { api, authorizationType: type, key, logicalId, properties } = route;
      const hasAuthorizer = properties.has('AuthorizerId');
      // Of an API outside of the template the kind is a guess.
      if (api.resourceType !== 'AWS::ApiGatewayV2::Api' || route.location !== undefined) continue;
      yield { element: route, value: { routeKey: key ?? logicalId, kind: api.kind, type, hasAuthorizer } };
    }
  },
});
