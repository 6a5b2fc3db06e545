import { ApiElement, StageElement } from '../../template-model/elements';
import { isForEveryMethod, methodSettingsOfStage } from '../../template-model/method-settings';
import { isMadeByDeployment, isV2, nameOf } from '../../template-model/named-stages';
import { Properties } from '../../template-model/properties';
import { referencesIn } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { Code, printed, quoted } from './code';
import { Inexpressible, Source } from './source';

interface StageSetNames {
  /** The variables of the API and of its stages. */
  readonly api: string;
  readonly set: string;
  readonly id: string;
  /** The keys of the routes that the API has in the code. */
  readonly routes: readonly string[];
}

/** The stages that a stage set can make as they are deployed. */
export function expressibleStages({ stages }: ApiElement): StageElement[] {
  return stages.filter((stage) => stage.stageName !== undefined && !isMadeByDeployment(stage));
}

/** The statement that makes the stages of an API as they are deployed. */
export function stagesCode(api: ApiElement, model: TemplateModel, source: Source, names: StageSetNames): string[] {
  const stages = expressibleStages(api);
  const others = api.stages
    .filter((stage) => !stages.includes(stage))
    .map((stage) => {
      const why = isMadeByDeployment(stage)
        ? 'its deployment makes it; take it over by hand'
        : 'only CloudFormation knows its name';
      source.remarks.push(`stage ${nameOf(stage)}: ${why}`);
      return `// stage ${nameOf(stage)}: ${why}`;
    });
  if (stages.length === 0) return others;
  const settings = Object.fromEntries(stages.map((stage) => [nameOf(stage), stageCode(stage, model, source, names)]));
  const props = printed({ api: names.api, stages: settings });
  return [...others, `const ${names.set} = new ${source.use('StageSet')}(stack, ${quoted(names.id)}, ${props});`];
}

function stageCode(stage: StageElement, model: TemplateModel, source: Source, names: StageSetNames): Code {
  const { properties } = stage;
  const remarks: { [comment: string]: string } = {};
  const leave = (setting: string, why: string) => {
    source.remarks.push(`${setting} of the stage ${nameOf(stage)}: ${why}`);
    remarks[`// ${setting}: ${why}`] = '';
  };
  const { all, own } = settingsOf(stage);
  for (const written of [properties, all, ...own.map(([, settings]) => settings)]) {
    for (const name of written.names().filter((each) => !TEXTS.includes(each) && written.isUnresolved(each))) {
      leave(name, `only CloudFormation knows it: ${written.text(name)}`);
    }
  }
  const methods: { [key: string]: Code } = {};
  for (const [key, settings] of own) {
    if (names.routes.includes(key)) methods[key] = routeSettingsCode(settings, source, (why) => leave(key, why));
    else leave(`settings of ${key}`, 'no route has this key here');
  }
  if (properties.has('CanarySetting')) leave('canary', 'end it first, or make a CanaryDeployment');
  if (properties.has('ClientCertificateId'))
    leave('clientCertificate', 'give the one that is there by an escape hatch');
  const { executionLog, ...others } = routeSettingsCode(all, source, (why) => leave('throttle', why)) as {
    [name: string]: Code;
  };
  const { cached, cacheTtl, cacheEncrypted, ...ofAll } = others;
  const hasCache = properties.boolean('CacheClusterEnabled') ?? false;
  if (hasCache) {
    const cachesAll = cached === 'true';
    if (cachesAll)
      leave('cached', 'a stage set caches routes with GET and those that say so, no method that comes later');
    for (const key of names.routes.filter((each) => each.startsWith('GET ') !== cachesAll)) {
      const known = methods[key] as { readonly [name: string]: Code } | undefined;
      methods[key] = { cached: String(cachesAll), ...defined(known) };
    }
  }
  return {
    description: properties.has('Description') ? source.text(properties.raw('Description')) : undefined,
    autoDeploy: isV2(stage) ? String(properties.boolean('AutoDeploy') ?? false) : undefined,
    variables: variablesCode(properties, source),
    ...ofAll,
    executionLog,
    cache: hasCache ? { size: cacheSize(properties, source), ttl: cacheTtl, encrypted: cacheEncrypted } : undefined,
    tracing: flagCode(properties, 'TracingEnabled'),
    accessLog: accessLogCode(properties, model, source, (why) => leave('accessLog', why)),
    methods: Object.keys(methods).length > 0 ? methods : undefined,
    ...remarks,
  };
}

/** What may be a reference in the code too, or is said in another way. */
const TEXTS = [
  'AccessLogSetting',
  'AccessLogSettings',
  'ApiId',
  'ClientCertificateId',
  'DeploymentId',
  'Description',
  'RestApiId',
  'Tags',
];

/** What is said, so that it stands over what holds otherwise. */
function defined(settings: { readonly [name: string]: Code } = {}): { readonly [name: string]: Code } {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function flagCode(properties: Properties, name: string): string | undefined {
  const value = properties.boolean(name);
  return value === undefined ? undefined : String(value);
}

function settingsOf(stage: StageElement): { all: Properties; own: [string, Properties][] } {
  if (isV2(stage)) {
    const written = stage.properties.map('RouteSettings');
    return {
      all: stage.properties.map('DefaultRouteSettings'),
      own: written.names().map((key) => [key, written.map(key)]),
    };
  }
  const settings = [...methodSettingsOfStage(stage)];
  const own = settings.filter((setting) => !isForEveryMethod(setting));
  return {
    all: settings.find(isForEveryMethod)?.properties ?? new Properties(),
    own: own.map(({ properties, routeKey = 'a method' }) => [routeKey, properties]),
  };
}

function routeSettingsCode(settings: Properties, source: Source, leave: (why: string) => void): Code {
  const [rateLimit, burstLimit] = ['ThrottlingRateLimit', 'ThrottlingBurstLimit'].map((name) => settings.number(name));
  const isWhole = rateLimit !== undefined && burstLimit !== undefined && rateLimit >= 0 && burstLimit >= 0;
  if (!isWhole && [rateLimit, burstLimit].some((limit) => limit !== undefined && limit >= 0)) {
    leave('a throttle has a rate and a burst; only one of them is written');
  }
  const level = settings.string('LoggingLevel');
  const flag = (...names: readonly string[]) => {
    const value = names.map((name) => settings.boolean(name)).find((known) => known !== undefined);
    return value === undefined ? undefined : String(value);
  };
  const seconds = settings.number('CacheTtlInSeconds');
  return {
    throttle: isWhole ? { rateLimit: String(rateLimit), burstLimit: String(burstLimit) } : undefined,
    executionLog: level && `${source.use('MethodLoggingLevel', 'aws-cdk-lib/aws-apigateway')}.${level}`,
    dataTrace: flag('DataTraceEnabled'),
    detailedMetrics: flag('MetricsEnabled', 'DetailedMetricsEnabled'),
    cached: flag('CachingEnabled'),
    cacheTtl: seconds === undefined ? undefined : `${source.use('Duration', 'aws-cdk-lib')}.seconds(${seconds})`,
    cacheEncrypted: flag('CacheDataEncrypted'),
  } as { readonly [name: string]: Code };
}

function variablesCode(properties: Properties, source: Source): Code | undefined {
  const variables = properties.has('Variables') ? properties.map('Variables') : properties.map('StageVariables');
  return variables.names().length > 0 ? source.value(variables) : undefined;
}

function cacheSize(properties: Properties, source: Source): string {
  const size = properties.text('CacheClusterSize') ?? '0.5';
  return `${source.use('CacheSize')}.GB_${size.replace('.', '_')}`;
}

function accessLogCode(
  properties: Properties,
  model: TemplateModel,
  source: Source,
  leave: (why: string) => void,
): string | undefined {
  const name = properties.has('AccessLogSetting') ? 'AccessLogSetting' : 'AccessLogSettings';
  const settings = properties.map(name);
  if (settings.names().length === 0) return undefined;
  try {
    const [logicalId] = referencesIn(settings.raw('DestinationArn')).filter(
      (id) => model.element(id)?.resourceType === 'AWS::Logs::LogGroup',
    );
    if (logicalId === undefined) throw new Inexpressible('its log group does not stand in the template');
    const logGroup = source.given(logicalId, 'ILogGroup', 'aws-cdk-lib/aws-logs');
    const format = settings.has('Format')
      ? `${source.use('StageLogFormat')}.custom(${source.text(settings.raw('Format'))})`
      : undefined;
    return `${source.use('AccessLog')}.cloudWatch(${printed({ logGroup, format }, '      ')})`;
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    leave(error.message);
    return undefined;
  }
}
