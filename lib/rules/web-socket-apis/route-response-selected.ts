import { ApiKind } from '../../template-model/api-kind';
import { referenceOf } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const routeResponseSelected = new Rule<{ readonly routeKey: string; readonly isSelected: boolean }>({
  id: 'AGW-WS-21',
  title: 'A route for messages that has a response selects it',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The backend answers, and the client never hears of it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html',
  allowed: 'a route answers when it has both a route response and a RouteResponseSelectionExpression',
  fix: "Write RouteResponseSelectionExpression: '$default' on the route.",
  judge: ({ routeKey, isSelected }) =>
    isSelected ? undefined : `'${routeKey}' has a response and no RouteResponseSelectionExpression`,
  *subjects(model) {
    for (const response of model.resourcesOfType('AWS::ApiGatewayV2::RouteResponse')) {
      const routeId = referenceOf(response.properties.raw('RouteId'));
      const route = model.routes.find(({ location, logicalId }) => location === undefined && logicalId === routeId);
      // Nobody waits for a response to the opening and the closing of a connection.
      if (!route || route.key === '$connect' || route.key === '$disconnect') continue;
      const isSelected = route.properties.has('RouteResponseSelectionExpression');
      yield { element: route, value: { routeKey: route.key ?? route.logicalId, isSelected } };
    }
  },
});
