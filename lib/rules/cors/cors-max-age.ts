import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: -1, maximum: 86_400 } as const;

export const corsMaxAge = new Rule<number>({
  id: 'AGW-CORS-05',
  title: `A preflight response is kept for at most ${bounds.maximum} seconds`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'HTTP APIs refuse more, and browsers cut it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  bounds,
  allowed: `the age is ${bounds.minimum} (never kept) to ${bounds.maximum} seconds`,
  fix: 'Choose a day or less.',
  judge: (seconds) =>
    seconds >= bounds.minimum && seconds <= bounds.maximum ? undefined : `maxAge is ${seconds} seconds`,
  *subjects(model) {
    for (const api of model.httpApis) {
      const value = api.properties.map('CorsConfiguration').number('MaxAge');
      if (value !== undefined) yield { element: api, value };
    }
  },
});
