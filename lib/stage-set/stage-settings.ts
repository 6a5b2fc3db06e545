import { Duration } from 'aws-cdk-lib';
import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { IConstruct } from 'constructs';
import { Deployable } from '../apis/deployable';
import { Throttle } from '../apis/throttle';
import { ApiKind } from '../template-model/api-kind';
import { AccessLog } from './access-log';
import { CacheSettings, CacheSize } from './cache-settings';
import { ClientCertificate } from './client-certificate';
import { LambdaVersion } from './lambda-version';
import { MethodSettings } from './method-settings';
import { StageDefaults } from './stage-defaults';
import { TakenOverStage } from './taken-over-stage';
import { WebAcl } from './web-acl';

/** Settings of one stage. Settings of the stage come before those of `defaults`, which come before the defaults named here. */
export interface StageSettings {
  /**
   * A stage of the API that is there already, made with aws-cdk-lib or a template: `restApi.deploymentStage`, `httpApi.defaultStage`, a
   * `WebSocketStage`, or the L1 `CfnStage` of either module. No stage is made beside it: that one keeps its logical id, so its address,
   * and the mappings, keys, plans and outputs that lead to it, and it serves the deployments of the stage set.
   *
   * What the stage says of itself stays where neither this stage nor the `defaults` of the set say anything else, throttles, logs and
   * the settings of single routes too; its variables are merged by name. The defaults of the library hold for the rest, such as a
   * throttle where the stage has none. What the stage set has no setting for is not touched, tags and overrides for example. The
   * deployment of aws-cdk-lib stays in the template until its API does not make it any more, and going back is taking this line away.
   *
   * Errors: AGW-ADO-11, AGW-ADO-12, AGW-GEN-22.
   *
   * @default - a stage is made
   */
  readonly takeOver?: IConstruct;

  /**
   * How many requests each route takes, where `methods` has no other limit for it. Further ones are answered with status 429.
   *
   * Errors: AGW-THR-08; above the limit of the account AGW-THR-06, a warning.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
   * @default - 1,000 requests a second with bursts of 500, so that one stage does not eat the limit of the account; none with
   * `GatewayDefaults.SERVICE`
   */
  readonly throttle?: Throttle;

  /**
   * Stage variables, which integrations read as `${stageVariables.name}`. Not for secrets. Names: letters, digits and
   * underscores, up to 64. Values: letters, digits and `-._~:/?#&=,`, 1 to 512.
   *
   * Errors: AGW-VAR-01, AGW-VAR-02, AGW-VAR-03.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html
   * @default - those that routes with `GatewayIntegration.lambdaAlias` need
   */
  readonly variables?: { readonly [name: string]: string };

  /**
   * Tags of the stage.
   *
   * @default - those of the stack
   */
  readonly tags?: { readonly [key: string]: string };

  /**
   * A description of the stage.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Whether the address of the stage (`GatewayStage.url`) is an output of the stack. `CustomDomainProps.urlOutputs` does the same for
   * addresses with a name of your own.
   *
   * Errors: at synthesis AGW-STG-22, where the API has closed the address.
   *
   * @default false
   */
  readonly urlOutput?: boolean;

  /**
   * The release that the stage serves, one of the `releases` of the stage set.
   *
   * Errors: AGW-DEP-16 for a name that is not among them, with the nearest ones that are.
   *
   * @default - the newest state of the API
   */
  readonly release?: string;

  /**
   * Whether a stage of an HTTP or WebSocket API serves every change of the API at once. Without it, the stage changes with the
   * deployments of the app, like a stage of a REST API.
   *
   * Errors: AGW-DEP-10 beside `release`; AGW-GEN-20 for a REST API.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html
   * @default - true for HTTP and WebSocket APIs, unless the stage has a release or the API is an OpenAPI body
   */
  readonly autoDeploy?: boolean;

  /**
   * The version of its functions that the stage calls, for routes with `GatewayIntegration.lambdaAlias`. A stage on a release must
   * say it, because a release holds routes: a number holds the code too.
   *
   * Errors: at synthesis AGW-VAR-16, where no route is one; AGW-VAR-18, where a stage on a release says none.
   *
   * @default LambdaVersion.current()
   */
  readonly lambdaVersion?: LambdaVersion;

  /**
   * The name of the functions' aliases for the stage. A stage variable of an alias that `variables` sets by hand comes first.
   *
   * Errors: AGW-VAR-14.
   *
   * @default - the name of the stage; `default` for `$default`
   */
  readonly aliasName?: string;

  /**
   * Functions that the stage's release calls through stage variables, although no route of the API does any more. Their aliases and
   * permissions stay, under the stage variable `lambdaAlias`; so does the variable by which a body that is an asset calls them.
   *
   * @default - none
   */
  readonly retainedFunctions?: IFunction[];

  /**
   * The number of executions that each function keeps ready for the stage, which is charged.
   *
   * Errors: AGW-VAR-15.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html
   * @default - none
   */
  readonly provisionedConcurrency?: number;

  /**
   * The cache of the stage. Taking it away turns it off.
   *
   * Errors: AGW-GEN-20 for HTTP and WebSocket APIs.
   *
   * @default - no cache
   */
  readonly cache?: CacheSettings;

  /**
   * Settings of single routes, by route key: the method settings of a REST API, the route settings of the other kinds.
   *
   * CloudFormation keeps the route settings of an HTTP or WebSocket API that vanish from a template. An empty object writes those of
   * the stage in their place; `aws apigatewayv2 delete-route-settings` takes them away, before their route goes.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are; AGW-GEN-20 for what the kind of API has
   * not.
   *
   * @default - every route is as the stage says
   */
  readonly methods?: { readonly [routeKey: string]: MethodSettings };

  /**
   * Where the access log goes and what it holds.
   *
   * @default - AccessLog.cloudWatch(); AccessLog.off() with `GatewayDefaults.SERVICE`
   */
  readonly accessLog?: AccessLog;

  /**
   * What API Gateway writes to the execution log.
   *
   * Errors: AGW-GEN-20 for HTTP APIs, which have none.
   *
   * @default - MethodLoggingLevel.ERROR; off for HTTP APIs and with `GatewayDefaults.SERVICE`
   */
  readonly executionLog?: MethodLoggingLevel;

  /**
   * Whether the execution log holds requests and responses in full, with everything secret in them. Not for production.
   *
   * @default false
   */
  readonly dataTrace?: boolean;

  /**
   * Whether requests are traced with AWS X-Ray.
   *
   * Errors: AGW-GEN-20 for HTTP and WebSocket APIs.
   *
   * @default - true for REST APIs; false with `GatewayDefaults.SERVICE`
   */
  readonly tracing?: boolean;

  /**
   * Whether CloudWatch keeps metrics of each method, which is charged.
   *
   * @default - true; false with `GatewayDefaults.SERVICE`
   */
  readonly detailedMetrics?: boolean;

  /**
   * The web ACL that guards the stage.
   *
   * Errors: AGW-GEN-20 for HTTP and WebSocket APIs.
   *
   * @default - none
   */
  readonly webAcl?: WebAcl;

  /**
   * The certificate that API Gateway shows to HTTP backends.
   *
   * Errors: AGW-GEN-20 for HTTP APIs.
   *
   * @default - none
   */
  readonly clientCertificate?: ClientCertificate;
}

type Unsaid = 'throttle' | 'executionLog' | 'dataTrace' | 'tracing' | 'detailedMetrics';
type Optional =
  | 'takeOver'
  | 'description'
  | 'release'
  | 'aliasName'
  | 'provisionedConcurrency'
  | 'webAcl'
  | 'clientCertificate'
  | Unsaid;

export type ResolvedStageSettings = Required<Omit<StageSettings, Optional | 'cache'>> &
  Pick<StageSettings, Optional> & {
    /** Whether it is on may be left unsaid. */
    readonly cache: Required<Omit<CacheSettings, 'enabled'>> & Pick<CacheSettings, 'enabled'>;
    /** The first setting for aliases of functions that the stage itself has. */
    readonly aliasSetting?: string;
    /** Whether the version is chosen, and not the library's. */
    readonly saysVersion: boolean;
    /** The stage that is taken over. */
    readonly taken?: TakenOverStage;
    /** Whether all methods are cached, where a stage that is taken over decides on it. */
    readonly cachesAll?: boolean;
  };

/** What of an API decides on the defaults. */
interface ResolvedFor {
  readonly kind: ApiKind;
  readonly isImported?: boolean;
}

const OF_ALIASES = ['lambdaVersion', 'provisionedConcurrency', 'aliasName'] as const;

const CACHE = {
  size: CacheSize.GB_0_5,
  ttl: Duration.minutes(5),
  encrypted: true,
};

/**
 * The settings that are given for a stage: its own over those for all stages. Variables and tags are merged by name, methods by route and
 * setting, the cache by setting.
 */
export function givenSettings(own: StageSettings, forAll: StageSettings = {}): StageSettings {
  return {
    ...written(forAll),
    ...written(own),
    // A stage with a release of its own is an exception from what is said for all.
    autoDeploy: own.autoDeploy ?? (own.release === undefined ? forAll.autoDeploy : undefined),
    variables: { ...forAll.variables, ...own.variables },
    tags: { ...forAll.tags, ...own.tags },
    methods: mergedMethods(forAll.methods, own.methods),
    cache: (forAll.cache ?? own.cache) && { ...written(forAll.cache), ...written(own.cache) },
  };
}

/** The settings that hold for a stage: those given over those of a generation of defaults. */
export function resolveSettings(
  { kind, isImported }: ResolvedFor,
  { cached, cloudWatchRole: _ofAccount, ...defaults }: StageDefaults,
  given: StageSettings,
  own: StageSettings,
): ResolvedStageSettings {
  return {
    ...defaults,
    lambdaVersion: LambdaVersion.current(),
    retainedFunctions: [],
    urlOutput: false,
    variables: {},
    tags: {},
    methods: {},
    autoDeploy: kind !== ApiKind.REST && !isImported && given.release === undefined,
    ...written(given),
    saysVersion: given.lambdaVersion !== undefined,
    aliasSetting: OF_ALIASES.find((setting) => own[setting] !== undefined),
    cache: { ...CACHE, enabled: given.cache ? true : cached, ...given.cache },
  };
}

/** The settings of each route: its own over those for all stages. */
export function mergedMethods(
  forAll: StageSettings['methods'] = {},
  own: StageSettings['methods'] = {},
): ResolvedStageSettings['methods'] {
  const keys = [...new Set([...Object.keys(forAll), ...Object.keys(own)])].sort();
  return Object.fromEntries(keys.map((key) => [key, { ...written(forAll[key]), ...written(own[key]) }]));
}

/** The settings that routes have in a stage: those of the stage over what the routes say of themselves. */
export function inStage(api: Deployable, settings: ResolvedStageSettings): ResolvedStageSettings {
  return { ...settings, methods: mergedMethods(api.routeLimits?.(), settings.methods) };
}

export function written<Settings extends object>(settings?: Settings): Settings {
  const entries = Object.entries(settings ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Settings;
}
