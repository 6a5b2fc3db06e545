import { ApiKind } from '../../template-model/api-kind';
import { ApiElement } from '../../template-model/elements';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctCacheNamespace = new Rule<{
  readonly namespace: string;
  readonly paths: readonly string[];
}>({
  id: 'AGW-CACHE-15',
  title: 'Methods of different paths have different cache namespaces',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Methods of one namespace share their cached responses, so one path may answer for another.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  allowed: 'by default each resource has a namespace of its own',
  fix: 'Take CacheNamespace away, unless the paths are meant to answer alike.',
  judge: ({ namespace, paths }) =>
    paths.length > 1
      ? `the cache namespace '${namespace}' is shared by ${paths.map((path) => `'${path}'`).join(' and ')}`
      : undefined,
  *subjects(model) {
    const namespaces = new Map<ApiElement, Map<string, string[]>>();
    for (const { element, properties, api, route } of restIntegrationsOf(model)) {
      const namespace = properties.string('CacheNamespace');
      if (namespace === undefined || route.path === undefined) continue;
      const ofApi = namespaces.get(api) ?? new Map<string, string[]>();
      namespaces.set(api, ofApi);
      const paths = [...new Set([...(ofApi.get(namespace) ?? []), route.path])];
      ofApi.set(namespace, paths);
      yield { element, value: { namespace, paths } };
    }
  },
});
