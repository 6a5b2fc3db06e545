import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const messageSelection = new Rule<{ readonly api: string; readonly hasExpression: boolean }>({
  id: 'AGW-WS-01',
  title: 'A WebSocket API has a route selection expression',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html',
  allowed: 'an expression such as $request.body.action picks the route of a message',
  fix: 'Add RouteSelectionExpression.',
  judge: ({ api, hasExpression }) => (hasExpression ? undefined : `API '${api}' has no RouteSelectionExpression`),
  *subjects(model) {
    for (const element of model.webSocketApis) {
      if (element.resourceType !== 'AWS::ApiGatewayV2::Api') continue;
      yield {
        element,
        value: { api: element.logicalId, hasExpression: element.properties.has('RouteSelectionExpression') },
      };
    }
  },
});
