import { ApiKind } from '../../template-model/api-kind';
import { cacheTtlOf, v2AuthorizersOf } from '../../template-model/v2-authorizers';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0, maximum: 3600 } as const;

export const v2AuthorizerCacheTtl = new Rule<{ readonly authorizer: string; readonly seconds: number }>({
  id: 'AGW-HTTP-10',
  title: `A Lambda authorizer's response is kept for ${bounds.minimum} to ${bounds.maximum} seconds`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
  bounds,
  allowed: `a response is kept for ${bounds.minimum} (off) to ${bounds.maximum} seconds`,
  fix: 'Use an hour or less.',
  judge: ({ authorizer, seconds }) =>
    seconds >= bounds.minimum && seconds <= bounds.maximum
      ? undefined
      : `authorizer '${authorizer}' keeps responses for ${seconds} seconds`,
  *subjects(model) {
    for (const found of v2AuthorizersOf(model)) {
      const seconds = cacheTtlOf(found);
      if (seconds !== undefined) yield { element: found.element, value: { authorizer: found.authorizer, seconds } };
    }
  },
});
