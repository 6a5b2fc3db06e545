import { ApiKind } from '../../template-model/api-kind';
import { methodSettingsOf } from '../../template-model/method-settings';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const cachingNeedsCluster = new Rule<{
  readonly stage: string;
  readonly routeKey: string;
  readonly hasCluster: boolean;
}>({
  id: 'AGW-CACHE-06',
  title: 'A method is cached where its stage has a cache',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The setting has no effect, and nothing says so.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html',
  allowed: 'CachingEnabled needs CacheClusterEnabled of the stage',
  fix: 'Turn the cache of the stage on, or CachingEnabled off.',
  judge: ({ stage, routeKey, hasCluster }) =>
    hasCluster ? undefined : `stage '${stage}' caches '${routeKey}' and has no cache`,
  *subjects(model) {
    for (const { element, stage, properties, routeKey = 'a method' } of methodSettingsOf(model)) {
      const settings = element.properties;
      if (properties.boolean('CachingEnabled') !== true || settings.isUnresolved('CacheClusterEnabled')) continue;
      const hasCluster = settings.boolean('CacheClusterEnabled') ?? false;
      yield { element, value: { stage, routeKey, hasCluster } };
    }
  },
});
