import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { routes: ['$connect', '$disconnect'] } as const;

export const settingOfMessages = new Rule<{
  readonly routeKey: string;
  readonly hasModel: boolean;
  readonly hasResponse: boolean;
}>({
  id: 'AGW-WS-29',
  title: 'Models are for messages, and nobody waits for a response to a closed connection',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The setting does nothing.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html',
  bounds,
  allowed: `${bounds.routes.join(' and ')} have no message to validate, and the client is gone when the second is called`,
  fix: 'Take it away, or move it to the route of a message.',
  judge({ hasModel, hasResponse, routeKey }) {
    if (hasModel && (bounds.routes as readonly string[]).includes(routeKey)) return `'${routeKey}' has a model`;
    return hasResponse && routeKey === '$disconnect' ? `'${routeKey}' returns a response` : undefined;
  },
  *subjects(model) {
    for (const element of model.webSocketApis.flatMap(({ routes }) => routes)) {
      const { key: routeKey, properties } = element;
      if (routeKey === undefined) continue;
      const hasModel = properties.has('RequestModels');
      const hasResponse = properties.has('RouteResponseSelectionExpression');
      yield { element, value: { routeKey, hasModel, hasResponse } };
    }
  },
});
