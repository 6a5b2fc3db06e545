import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { expressions: ['$request.header.x-api-key', '$context.authorizer.usageIdentifierKey'] } as const;

export const apiKeySelectionExpression = new Rule<string>({
  id: 'AGW-KEY-09',
  title: 'A WebSocket API takes its keys from one of two places',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html',
  bounds,
  allowed: `the expressions are ${bounds.expressions.join(' and ')}`,
  fix: 'Use one of them, or leave it out for the header.',
  judge: (expression) =>
    (bounds.expressions as readonly string[]).includes(expression)
      ? undefined
      : `'${expression}' is given as API key selection expression`,
  *subjects(model) {
    for (const element of model.webSocketApis) {
      const expression = element.properties.string('ApiKeySelectionExpression');
      if (expression !== undefined) yield { element, value: expression };
    }
  },
});
