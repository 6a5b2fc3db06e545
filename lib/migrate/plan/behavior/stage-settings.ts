import { StageElement } from '../../../template-model/elements';
import { isForEveryMethod, methodSettingsOfStage } from '../../../template-model/method-settings';
import { isV2 } from '../../../template-model/named-stages';
import { Properties } from '../../../template-model/properties';
import { onOrOff, Setting, wordsOf } from './setting';
import { throttleEffect, throttleOf, throttleWords } from './throttle';

/** What a stage says of all its methods or routes, or of one of them. */
type Settings = Properties;

const throttle: Setting<Settings> = {
  name: 'throttle',
  read: (settings) => throttleWords(stageThrottle(settings)),
  effect: (before, after) => throttleEffect(stageThrottle(before), stageThrottle(after)),
};

const stageThrottle = (settings: Settings) => throttleOf(settings, 'ThrottlingRateLimit', 'ThrottlingBurstLimit');

/** What holds for every route, and what may be said of one. */
const OF_ROUTES: readonly Setting<Settings>[] = [
  throttle,
  {
    name: 'execution log',
    read: (settings) => settings.text('LoggingLevel') ?? 'OFF',
    effect: (_before, _after, { after }) =>
      after === 'OFF'
        ? 'operators find nothing in it any more'
        : 'operators find other lines in it, and its bill differs',
  },
  {
    name: 'data trace',
    read: (settings) => onOrOff(settings.boolean('DataTraceEnabled')),
    effect: (_before, _after, { after }) =>
      after === 'on'
        ? 'whole requests and responses stand in the log'
        : 'the log has no requests and responses any more',
  },
  {
    name: 'detailed metrics',
    read: (settings) => onOrOff(settings.boolean('MetricsEnabled') ?? settings.boolean('DetailedMetricsEnabled')),
    effect: (_before, _after, { after }) =>
      after === 'on' ? 'CloudWatch bills metrics for each route' : 'dashboards and alarms on them see nothing any more',
  },
  {
    name: 'cached responses',
    read: (settings) =>
      settings.boolean('CachingEnabled') ? `for ${settings.number('CacheTtlInSeconds') ?? 300} s` : 'none',
    effect: (_before, _after, { after }) =>
      after === 'none' ? 'every request reaches the backend' : 'callers may get responses of that age',
  },
];

const OF_STAGES: readonly Setting<StageElement>[] = [
  {
    name: 'access log',
    read: (stage) => wordsOf(accessLogOf(stage).raw('DestinationArn')),
    effect: (_before, _after, { before, after }) => {
      if (after === 'none') return 'nothing is written to it any more';
      return before === 'none'
        ? 'its storage has a bill'
        : 'metric filters, subscriptions and readers of the log that is there see nothing new';
    },
  },
  {
    name: 'access log format',
    read: (stage) => accessLogOf(stage).text('Format') ?? 'none',
    effect: (_before, _after, { before, after }) =>
      before === 'none' || after === 'none' ? undefined : 'who reads the log finds other fields',
  },
  {
    name: 'tracing',
    read: ({ properties }) => onOrOff(properties.boolean('TracingEnabled')),
    effect: (_before, _after, { after }) => (after === 'on' ? 'X-Ray bills traces' : 'X-Ray shows no traces any more'),
  },
  {
    name: 'cache',
    read: ({ properties }) =>
      properties.boolean('CacheClusterEnabled') ? `${properties.text('CacheClusterSize') ?? '0.5'} GB` : 'none',
    effect: () => 'the cache has another bill, and is empty at first',
  },
  {
    name: 'client certificate',
    read: ({ properties }) => wordsOf(properties.raw('ClientCertificateId')),
    effect: () => 'backends that ask for it see another certificate',
  },
  {
    name: 'stage variables',
    read: (stage) => wordsOf(variablesOf(stage)),
    effect: (before, after) => {
      const [was, is] = [before, after].map(variablesOf);
      const isOther = was.names().some((name) => wordsOf(was.raw(name)) !== wordsOf(is.raw(name)));
      return isOther ? 'what reads them, integrations above all, goes elsewhere' : undefined;
    },
  },
  {
    name: 'deploys by itself',
    read: ({ properties, ...stage }) =>
      isV2(stage as StageElement) ? onOrOff(properties.boolean('AutoDeploy')) : 'off',
    effect: (_before, _after, { after }) =>
      after === 'on' ? 'every change of the API is served at once' : 'a change of the API is served with a deployment',
  },
];

/** What callers and operators feel of the other settings of a stage. */
export function changedStageSettings(thing: string, before: StageElement, after: StageElement) {
  const [was, is] = [routeSettingsOf(before), routeSettingsOf(after)];
  const keys = [...new Set([...was.own.keys(), ...is.own.keys()])].sort();
  return {
    stage: [OF_STAGES, before, after] as const,
    everyRoute: [OF_ROUTES, was.all, is.all] as const,
    routes: keys.map((key) => ({
      thing: `${thing}, ${key}`,
      compared: [OF_ROUTES, was.own.get(key) ?? was.all, is.own.get(key) ?? is.all] as const,
    })),
  };
}

function variablesOf({ properties }: StageElement): Properties {
  return properties.has('Variables') ? properties.map('Variables') : properties.map('StageVariables');
}

function accessLogOf({ properties }: StageElement): Properties {
  return properties.has('AccessLogSetting') ? properties.map('AccessLogSetting') : properties.map('AccessLogSettings');
}

function routeSettingsOf(stage: StageElement): { readonly all: Settings; readonly own: ReadonlyMap<string, Settings> } {
  if (isV2(stage)) {
    const all = stage.properties.map('DefaultRouteSettings');
    const written = stage.properties.map('RouteSettings');
    return { all, own: new Map(written.names().map((key) => [key, over(all, written.map(key))])) };
  }
  const settings = [...methodSettingsOfStage(stage)];
  const all = settings.find(isForEveryMethod)?.properties ?? new Properties();
  const own = settings.filter((setting) => !isForEveryMethod(setting) && setting.routeKey !== undefined);
  return { all, own: new Map(own.map(({ properties, routeKey }) => [routeKey!, over(all, properties)])) };
}

function over(all: Settings, own: Settings): Settings {
  return own.withDefaults(all.toObject());
}
