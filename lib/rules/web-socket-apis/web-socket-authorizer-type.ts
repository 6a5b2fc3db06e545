import { ApiKind } from '../../template-model/api-kind';
import { v2AuthorizersOf } from '../../template-model/v2-authorizers';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { type: 'REQUEST' } as const;

export const webSocketAuthorizerType = new Rule<{ readonly authorizer: string; readonly type: string }>({
  id: 'AGW-WS-14',
  title: `An authorizer of a WebSocket API is of type ${bounds.type}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html',
  bounds,
  allowed: `WebSocket APIs have Lambda authorizers only, of type ${bounds.type}`,
  fix: 'Check the token in a function, or use the authorization type AWS_IAM.',
  judge: ({ authorizer, type }) =>
    type === bounds.type ? undefined : `authorizer '${authorizer}' of a WebSocket API is of type ${type}`,
  *subjects(model) {
    for (const { element, api, authorizer } of v2AuthorizersOf(model)) {
      const { authorizerType: type } = element;
      if (api.kind === ApiKind.WEBSOCKET && type !== undefined) yield { element, value: { authorizer, type } };
    }
  },
});
