import { Response } from '../../messages/messages';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { methodSettingsFor } from '../method-settings';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

const DEFAULT_TTL_SECONDS = 300;

/** Answers from the stage's cache. A client that asks for a fresh response makes the cache forget. */
export const readCache: RestStep = {
  name: 'cache',
  run(exchange) {
    const key = cacheKeyOf(exchange);
    if (key === undefined) return;
    const { responses } = exchange.runtime;
    if (/max-age=0|no-cache/.test(exchange.headers.get('Cache-Control') ?? '')) responses.delete(key);
    const kept = responses.get(key);
    exchange.trace.note({ key, hit: kept !== undefined, seconds: ttlOf(exchange) });
    if (kept) exchange.response = copyOf(kept);
  },
};

/** Keeps a good response for the next request of its kind. */
export const writeCache: RestStep = {
  name: 'cache entry',
  run(exchange) {
    const key = cacheKeyOf(exchange);
    const { response, runtime } = exchange;
    if (key === undefined || !response || response.stream || response.status >= 400) return;
    const seconds = ttlOf(exchange);
    runtime.responses.set(key, copyOf(response), seconds);
    exchange.trace.note({ key, seconds });
  },
};

function ttlOf({ method, stage }: RestExchange): number {
  return methodSettingsFor(stage, method).cacheTtlSeconds ?? DEFAULT_TTL_SECONDS;
}

/** Only GET is cached unless a method's own settings say otherwise; the key is made of the cache key parameters. */
function cacheKeyOf(exchange: RestExchange): string | undefined {
  const { api, headers, integration, isCanary, method, pathParameters, query, request, stage } = exchange;
  const settings = methodSettingsFor(stage, method);
  const hasOwn = stage.methodSettings.some(
    ({ verb, path, isCached }) => verb === method.verb && path === method.resourcePath && isCached !== undefined,
  );
  if (!stage.hasCache || !settings.isCached || (request.method !== 'GET' && !hasOwn)) return undefined;
  const values = integration.cacheKeyParameters.map((parameter) => {
    const [, , place, ...rest] = parameter.split('.');
    const name = rest.join('.');
    if (place === 'path') return pathParameters.get(name);
    if (place === 'header') return headers.get(name);
    if (place === 'querystring') return query.single().get(name);
    throw new GatewayFault('API_CONFIGURATION_ERROR', { reason: `'${parameter}' is no cache key parameter` });
  });
  const cache = isCanary && !stage.canary?.usesStageCache ? 'canary' : 'stage';
  return JSON.stringify([
    api.id,
    stage.name,
    cache,
    integration.cacheNamespace,
    request.method,
    method.resourcePath,
    values,
  ]);
}

function copyOf({ status, headers, body }: Response): Response {
  return { status, headers: headers.copy(), body };
}
