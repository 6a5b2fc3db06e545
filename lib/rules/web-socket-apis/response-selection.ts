import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { expression: '$default' } as const;

export const responseSelection = new Rule<{ readonly routeKey: string; readonly expression: string }>({
  id: 'AGW-WS-20',
  title: `A route that answers selects the response ${bounds.expression}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the route.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html',
  bounds,
  allowed: `the only selection expression for responses is ${bounds.expression}`,
  fix: `Write ${bounds.expression}, or leave RouteResponseSelectionExpression out for a route that does not answer.`,
  judge: ({ routeKey, expression }) =>
    expression === bounds.expression ? undefined : `'${routeKey}' selects its response by '${expression}'`,
  *subjects(model) {
    for (const route of model.webSocketApis.flatMap(({ routes }) => routes)) {
      const expression = route.properties.string('RouteResponseSelectionExpression');
      if (expression !== undefined) {
        yield { element: route, value: { routeKey: route.key ?? route.logicalId, expression } };
      }
    }
  },
});
