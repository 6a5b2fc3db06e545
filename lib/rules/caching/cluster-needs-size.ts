import { ApiKind } from '../../template-model/api-kind';
import { nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const clusterNeedsSize = new Rule<{ readonly stage: string; readonly hasSize: boolean }>({
  id: 'AGW-CACHE-08',
  title: 'A stage with CacheClusterEnabled has a CacheClusterSize',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'A cache is paid for by the hour and by its size, and no page says which size comes by default.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  allowed: 'the size of an enabled cache is to be chosen',
  fix: 'Set CacheClusterSize.',
  judge: ({ stage, hasSize }) => (hasSize ? undefined : `stage '${stage}' has a cache without a CacheClusterSize`),
  *subjects(model) {
    for (const element of model.stages) {
      const { properties } = element;
      if (properties.boolean('CacheClusterEnabled') !== true) continue;
      yield { element, value: { stage: nameOf(element), hasSize: properties.has('CacheClusterSize') } };
    }
  },
});
