import { ApiKind } from '../../template-model/api-kind';
import { cacheTtlOf, v2AuthorizersOf } from '../../template-model/v2-authorizers';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const v2CacheNeedsIdentitySource = new Rule<{
  readonly authorizer: string;
  readonly seconds: number;
  readonly sources: number;
}>({
  id: 'AGW-HTTP-11',
  title: 'A Lambda authorizer with a cache has an identity source',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The cache has no key; the service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
  allowed: 'a cache needs at least one identity source as its key',
  fix: 'Name what identifies a caller, or turn the cache off with a TTL of 0.',
  judge: ({ authorizer, seconds, sources }) =>
    seconds > 0 && sources === 0
      ? `authorizer '${authorizer}' keeps responses for ${seconds} seconds and has no identity source`
      : undefined,
  *subjects(model) {
    for (const found of v2AuthorizersOf(model)) {
      const { element, properties, authorizer } = found;
      const seconds = cacheTtlOf(found);
      if (seconds === undefined || properties.isUnresolved('IdentitySource')) continue;
      const sources = properties.list('IdentitySource')?.length ?? 0;
      yield { element, value: { authorizer, seconds, sources } };
    }
  },
});
