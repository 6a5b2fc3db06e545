import { ApiKind } from '../../template-model/api-kind';
import { nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const cacheSizeNeedsCluster = new Rule<{ readonly stage: string; readonly hasCluster: boolean }>({
  id: 'AGW-CACHE-07',
  title: 'A stage with a CacheClusterSize has CacheClusterEnabled',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The size alone makes no cache.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html',
  allowed: 'the size is that of an enabled cache',
  fix: 'Set CacheClusterEnabled to true, or take the size away.',
  judge: ({ stage, hasCluster }) => (hasCluster ? undefined : `stage '${stage}' has a CacheClusterSize and no cache`),
  *subjects(model) {
    for (const element of model.stages) {
      const { properties } = element;
      const isUnknown = ['CacheClusterSize', 'CacheClusterEnabled'].some((name) => properties.isUnresolved(name));
      if (isUnknown || !properties.has('CacheClusterSize')) continue;
      const hasCluster = properties.boolean('CacheClusterEnabled') ?? false;
      yield { element, value: { stage: nameOf(element), hasCluster } };
    }
  },
});
