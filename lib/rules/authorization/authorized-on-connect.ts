import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const authorizedOnConnect = new Rule<{ readonly routeKey: string; readonly type: string }>({
  id: 'AGW-AUTH-26',
  title: 'A WebSocket API authorizes connections, not messages',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html',
  allowed: 'only $connect has an authorization type other than NONE',
  fix: 'Move the authorizer to $connect, and check messages in the backend.',
  judge: ({ routeKey, type }) =>
    routeKey === '$connect' || type === 'NONE' ? undefined : `'${routeKey}' has the authorization type ${type}`,
  *subjects(model) {
    for (const route of model.webSocketApis.flatMap(({ routes }) => routes)) {
      const { authorizationType: type, key } = route;
      if (key !== undefined && type !== undefined) yield { element: route, value: { routeKey: key, type } };
    }
  },
});
