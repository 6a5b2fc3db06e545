import { CfnResource, Duration, Token } from 'aws-cdk-lib';
import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { Throttle } from '../apis/throttle';
import { AccessLog } from './access-log';
import { CacheSettings, CacheSize } from './cache-settings';
import { MethodSettings } from './method-settings';
import { keyOfMethodSetting } from './method-settings-rendering';
import { StageSettings, written } from './stage-settings';

/** What a stage that is taken over says of itself, which stays where nothing else is said. */
export interface SettingsAsTheyAre {
  readonly settings: StageSettings;
  /** Whether all methods of a stage with a cache are cached, where nothing else is said of the cache. */
  readonly cachesAll?: boolean;
}

/** @param account what holds for the half of a throttle that a stage leaves open */
export function settingsAsTheyAre(cfnStage: CfnResource, given: StageSettings, account: Throttle): SettingsAsTheyAre {
  const properties = writtenIn(cfnStage);
  const { routes, forAll } = entriesOf(properties);
  const { cached, cacheEncrypted, cacheTtl, ...all } = settingsOf(forAll ?? {}, account);
  const { AccessLogSetting, AccessLogSettings = AccessLogSetting, CacheClusterEnabled, CacheClusterSize } = properties;
  const hasCache = isOn(CacheClusterEnabled);
  const cache: CacheSettings = written({
    size: CacheClusterSize as CacheSize,
    ttl: cacheTtl,
    encrypted: cacheEncrypted ?? false,
  });
  // The entry of a route is whole, so what is said of one of its settings must not lose the others.
  const spokenOf = routes.filter(([key]) => Object.hasOwn(given.methods ?? {}, key));
  const settings = {
    ...all,
    tracing: isOn(properties.TracingEnabled),
    autoDeploy: 'ApiId' in properties ? (isOn(properties.AutoDeploy) ?? false) : undefined,
    cache: hasCache ? cache : undefined,
    accessLog: AccessLogSettings ? logOf(AccessLogSettings) : undefined,
    methods: Object.fromEntries(spokenOf.map(([key, entry]) => [key, settingsOf(entry, account)])),
  };
  return { settings: written(settings), cachesAll: hasCache && !given.cache ? (cached ?? false) : undefined };
}

const READ = [
  'accessLogSetting',
  'accessLogSettings',
  'apiId',
  'autoDeploy',
  'cacheClusterEnabled',
  'cacheClusterSize',
  'defaultRouteSettings',
  'methodSettings',
  'routeSettings',
  'tracingEnabled',
];

/** What is read here is fixed for good where it was lazy; of the rest, such as variables, later lines may still decide. */
function writtenIn(cfnStage: CfnResource): Entry {
  const stage = cfnStage as unknown as Entry;
  const properties = READ.map((name) => [name, cfnStage.stack.resolve(stage[name])]);
  return capitalized(written(Object.fromEntries(properties)));
}

/** L1 resources have names in camel case, and documents within them as templates do. */
function capitalized(entry: Entry): Entry {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]),
  );
}

/** The settings of methods of a REST API, or of routes of the other kinds. */
interface Entry {
  readonly [name: string]: unknown;
}

function entriesOf(properties: Entry): { readonly forAll?: Entry; readonly routes: (readonly [string, Entry])[] } {
  if ('ApiId' in properties) {
    const routes = Object.entries((properties.RouteSettings ?? {}) as { readonly [key: string]: Entry });
    return { forAll: properties.DefaultRouteSettings as Entry | undefined, routes };
  }
  const { MethodSettings: entries } = properties;
  const keyed = (Array.isArray(entries) ? entries.map(capitalized) : []).map(
    (entry) => [keyOfMethodSetting(`${entry.HttpMethod}`, `${entry.ResourcePath}`), entry] as const,
  );
  return { forAll: keyed.find(([key]) => key === '* /*')?.[1], routes: keyed };
}

function settingsOf(said: Entry, account: Throttle): MethodSettings {
  const entry = capitalized(said);
  const { CacheTtlInSeconds, LoggingLevel, ThrottlingBurstLimit: burst, ThrottlingRateLimit: rate } = entry;
  const throttle = {
    rateLimit: numberOf(rate) ?? account.rateLimit,
    burstLimit: numberOf(burst) ?? account.burstLimit,
  };
  return written({
    throttle: rate === undefined && burst === undefined ? undefined : throttle,
    cached: isOn(entry.CachingEnabled),
    cacheTtl: CacheTtlInSeconds === undefined ? undefined : Duration.seconds(numberOf(CacheTtlInSeconds)!),
    cacheEncrypted: isOn(entry.CacheDataEncrypted),
    executionLog: LoggingLevel === undefined ? undefined : (textOf(LoggingLevel) as MethodLoggingLevel),
    dataTrace: isOn(entry.DataTraceEnabled),
    detailedMetrics: isOn(entry.MetricsEnabled ?? entry.DetailedMetricsEnabled),
  });
}

function logOf(setting: unknown): AccessLog | undefined {
  const { DestinationArn, Format } = capitalized(setting as Entry);
  if (DestinationArn === undefined || Format === undefined) return undefined;
  return AccessLog._asItIs(textOf(DestinationArn), textOf(Format));
}

function isOn(value: unknown): boolean | undefined {
  if (typeof value === 'string') return value === 'true';
  return typeof value === 'boolean' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'object' ? Token.asNumber(value) : Number(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : Token.asString(value);
}
