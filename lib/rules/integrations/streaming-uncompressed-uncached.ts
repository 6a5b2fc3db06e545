import { ApiKind } from '../../gateway-model/api-kind';
import { Properties } from '../../gateway-model/properties';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { RestIntegration, restIntegrationsOf } from './rest-integrations';

export const streamingUncompressedUncached = new Rule<{ lost: 'cached' | 'compressed'; routeKey: string }>({
  id: 'AGW-INT-13',
  title: 'A streamed response is neither cached nor compressed by API Gateway',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'The setting has no effect on the route, and nothing says so.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  allowed: 'API Gateway caches and compresses buffered responses only',
  fix: 'Leave the response buffered, or turn the setting off for this route.',
  judge: ({ lost, routeKey }) => `the response of '${routeKey}' is streamed and should be ${lost}`,
  *subjects(model) {
    for (const integration of restIntegrationsOf(model)) {
      const { element, properties, api, routeKey } = integration;
      if (properties.string('ResponseTransferMode') !== 'STREAM') continue;
      if (api.properties.number('MinimumCompressionSize') !== undefined) {
        yield { element, value: { lost: 'compressed', routeKey } };
      }
      if (isCached(integration)) yield { element, value: { lost: 'cached', routeKey } };
    }
  },
});

function isCached({ api, route }: RestIntegration): boolean {
  return api.stages.some(({ properties }) => {
    if (properties.boolean('CacheClusterEnabled') !== true) return false;
    const settings = properties.maps('MethodSettings');
    const own = settings.find((setting) => isFor(setting, route.path, route.verb));
    const general = settings.find((setting) => isFor(setting, '/*', '*'));
    return (own?.boolean('CachingEnabled') ?? general?.boolean('CachingEnabled')) === true;
  });
}

function isFor(setting: Properties, path: string | undefined, verb: string | undefined): boolean {
  const written = setting.string('ResourcePath')?.replaceAll('~1', '/').replace(/^\/*/, '/');
  return written === path && setting.string('HttpMethod') === verb;
}
