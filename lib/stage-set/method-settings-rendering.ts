import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { MethodSettings } from './method-settings';
import { ResolvedStageSettings, written } from './stage-settings';

/**
 * The settings of a stage's methods as CloudFormation takes them: one entry for all, and one for each route that differs. An
 * entry of a route inherits nothing from the entry for all, so each is written in full.
 */
export function methodSettingsOf(
  settings: ResolvedStageSettings,
  routeKeys: readonly string[] | undefined,
): CfnStage.MethodSettingProperty[] | undefined {
  const { cache, cachesAll, methods, release } = settings;
  // A release may serve routes that the API has no more. A cache for all keeps responses of GET only, so the others are told apart.
  const isPinned = release !== undefined;
  const forAll = propertiesOf(settings, { cached: cachesAll ?? isPinned });
  const isKnown = routeKeys !== undefined && !isPinned;
  const known = isKnown ? routeKeys : [...new Set([...(routeKeys ?? []), ...Object.keys(methods)])].sort();
  const isCached = (key: string) => cache.enabled && cachesAll === undefined && (isPinned || isGet(key));
  const own = known.filter((key) => methods[key] || isCached(key));
  const entries = [
    ...(isEmpty(forAll) ? [] : [{ httpMethod: '*', resourcePath: '/*', ...forAll }]),
    ...own.map((key) => ({
      ...placeOf(key),
      ...propertiesOf(settings, { cached: cachesAll ?? isGet(key), ...methods[key] }),
    })),
  ];
  return entries.length > 0 ? entries : undefined;
}

/** The settings of methods that a stage had when it was taken over and of which nothing is said, behind those of which something is. */
export function besideMethodSettings(
  settings: CfnStage.MethodSettingProperty[] = [],
  before: readonly CfnStage.MethodSettingProperty[] = [],
): CfnStage.MethodSettingProperty[] | undefined {
  const keyOf = ({ httpMethod, resourcePath }: CfnStage.MethodSettingProperty) =>
    keyOfMethodSetting(`${httpMethod}`, `${resourcePath}`);
  const keys = settings.map(keyOf);
  const all = [...settings, ...before.filter((entry) => !keys.includes(keyOf(entry)))];
  return all.length > 0 ? all : undefined;
}

/** Behind the first slash of a `ResourcePath` every slash of the path, also the first one, is written as `~1`. */
export function keyOfMethodSetting(httpMethod: string, resourcePath: string): string {
  return `${httpMethod.toUpperCase()} ${resourcePath.replaceAll('~1', '/').replace(/^\/*/, '/')}`;
}

function propertiesOf(stage: ResolvedStageSettings, method: MethodSettings): CfnStage.MethodSettingProperty {
  const { cache } = stage;
  const throttle = method.throttle ?? stage.throttle;
  const cachingEnabled = cache.enabled && (method.cached ?? false);
  return written({
    cachingEnabled,
    ...(cachingEnabled && {
      cacheTtlInSeconds: (method.cacheTtl ?? cache.ttl).toSeconds(),
      cacheDataEncrypted: method.cacheEncrypted ?? cache.encrypted,
    }),
    dataTraceEnabled: method.dataTrace ?? stage.dataTrace,
    loggingLevel: method.executionLog ?? stage.executionLog,
    metricsEnabled: method.detailedMetrics ?? stage.detailedMetrics,
    throttlingRateLimit: throttle?.rateLimit,
    throttlingBurstLimit: throttle?.burstLimit,
  });
}

function isEmpty(settings: object): boolean {
  return Object.keys(settings).length === 0;
}

function placeOf(routeKey: string): { httpMethod: string; resourcePath: string } {
  const [httpMethod, path] = routeKey.split(' ');
  return { httpMethod, resourcePath: `/${path.replaceAll('/', '~1')}` };
}

function isGet(routeKey: string): boolean {
  return routeKey.startsWith('GET ');
}
