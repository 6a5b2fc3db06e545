import { ApiKind } from '../../template-model/api-kind';
import { methodSettingsOf } from '../../template-model/method-settings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { changing: ['POST', 'PUT', 'PATCH', 'DELETE', 'ANY'] } as const;

export const cacheOnGetOnly = new Rule<{ readonly stage: string; readonly routeKey: string }>({
  id: 'AGW-CACHE-09',
  title: 'Only methods that change nothing are cached',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason:
    'A request that is answered from the cache never reaches the backend, so what it should change stays as it is.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  bounds,
  allowed: 'caching is safe for GET',
  fix: 'Turn caching off for this method.',
  judge: ({ stage, routeKey }) =>
    bounds.changing.some((verb) => routeKey.startsWith(`${verb} `))
      ? `stage '${stage}' caches '${routeKey}'`
      : undefined,
  *subjects(model) {
    for (const { element, stage, properties, routeKey } of methodSettingsOf(model)) {
      if (routeKey !== undefined && properties.boolean('CachingEnabled') === true) {
        yield { element, value: { stage, routeKey } };
      }
    }
  },
});
