import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { expression: '${request.method} ${request.path}' } as const;

/** The service takes it without the braces too. */
const WITHOUT_BRACES = '$request.method $request.path';

export const httpRouteSelection = new Rule<string>({
  id: 'AGW-HTTP-02',
  title: 'An HTTP API selects routes by method and path',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  bounds,
  allowed: `the only selection expression is ${bounds.expression}`,
  fix: 'Leave RouteSelectionExpression out.',
  judge: (expression) =>
    expression === bounds.expression || expression === WITHOUT_BRACES
      ? undefined
      : `'${expression}' is given as the route selection expression`,
  *subjects(model) {
    for (const element of model.httpApis) {
      const expression = element.properties.string('RouteSelectionExpression');
      if (expression !== undefined) yield { element, value: expression };
    }
  },
});
