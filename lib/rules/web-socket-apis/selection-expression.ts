import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const selectionExpression = new Rule<string>({
  id: 'AGW-WS-32',
  title: 'A route selection expression reads the message',
  severity: Severity.WARNING,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The same text comes out of it for every message, so all of them go to one route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html',
  allowed:
    'an expression begins with $request.body., or has such parts in braces: ${request.body.type}/${request.body.name}',
  fix: "Write it like '$request.body.action'.",
  judge: (expression) =>
    /^\$request\.(body|header|querystring)\.\S+$|\$\{(request\.(body|header|querystring)|context)\.[^}]+\}/.test(
      expression,
    )
      ? undefined
      : `'${expression}' is given as a route selection expression`,
  *subjects(model) {
    for (const element of model.webSocketApis) {
      const value = element.properties.string('RouteSelectionExpression');
      if (value !== undefined) yield { element, value };
    }
  },
});
