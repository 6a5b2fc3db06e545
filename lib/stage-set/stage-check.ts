import { Duration } from 'aws-cdk-lib';
import { LIMITS } from '../apis/route-limits';
import { Throttle } from '../apis/throttle';
import { cacheTtl } from '../rules/caching/cache-ttl';
import { cachingNeedsCluster } from '../rules/caching/caching-needs-cluster';
import { autoDeployAlone } from '../rules/deployments/auto-deploy-alone';
import { checkNames, requireSettings } from '../rules/required-settings';
import { stageVariableCount } from '../rules/stage-variables/stage-variable-count';
import { stageVariableName } from '../rules/stage-variables/stage-variable-name';
import { stageVariableValue } from '../rules/stage-variables/stage-variable-value';
import { stageName } from '../rules/stages/stage-name';
import { v2StageName } from '../rules/stages/v2-stage-name';
import { throttleLimits } from '../rules/throttling/throttle-limits';
import { ApiKind } from '../template-model/api-kind';
import { AccessLog } from './access-log';
import { ClientCertificate } from './client-certificate';
import { LambdaVersion } from './lambda-version';
import { MethodSettings } from './method-settings';
import { ResolvedStageSettings, StageSettings } from './stage-settings';
import { WebAcl } from './web-acl';

/** Everything that plain values tell of a stage before any part of it is made. */
export function checkStage(kind: ApiKind, name: string, settings: ResolvedStageSettings): void {
  if (kind === ApiKind.REST) stageName.enforce(name);
  else v2StageName.enforce({ kind, name });
  requireSettings(`stage '${name}'`, settings, {}, SHAPES);
  requireSettings(`the cache of stage '${name}'`, settings.cache, {}, { ttl: Duration });
  const { autoDeploy, release } = settings;
  autoDeployAlone.enforce({ stage: name, autoDeploy, hasDeployment: release !== undefined });
  const variables = Object.entries(settings.variables);
  stageVariableCount.enforce({ stage: name, variables: variables.length });
  for (const [variable, value] of variables) {
    stageVariableName.enforce({ stage: name, variable });
    stageVariableValue.enforce({ stage: name, variable, value });
  }
  if (settings.throttle) checkThrottle(name, settings.throttle);
  checkTtl(name, settings.cache.ttl);
  for (const [routeKey, method] of Object.entries(settings.methods)) {
    if (method.throttle) checkThrottle(name, method.throttle);
    if (method.cacheTtl) checkTtl(routeKey, method.cacheTtl);
  }
}

/** Refuses what nothing of a stage reads. */
export function checkStageNames(where: string, settings: StageSettings, known: object = STAGE_SETTINGS): void {
  checkNames(where, settings, known as typeof STAGE_SETTINGS);
  for (const [routeKey, method] of Object.entries(settings.methods ?? {})) {
    checkNames(`'${routeKey}' in ${where}`, method, METHOD_SETTINGS);
  }
}

const STAGE_SETTINGS: { readonly [setting in keyof StageSettings]-?: true } = {
  accessLog: true,
  aliasName: true,
  autoDeploy: true,
  cache: true,
  clientCertificate: true,
  dataTrace: true,
  description: true,
  detailedMetrics: true,
  executionLog: true,
  lambdaVersion: true,
  methods: true,
  provisionedConcurrency: true,
  release: true,
  retainedFunctions: true,
  tags: true,
  takeOver: true,
  throttle: true,
  tracing: true,
  urlOutput: true,
  variables: true,
  webAcl: true,
};

/** What can be said for all stages: not which one is taken over. */
export function checkDefaultNames(defaults: StageSettings): void {
  const { takeOver: _, ...known } = STAGE_SETTINGS;
  checkStageNames('defaults', defaults, known);
}

const METHOD_SETTINGS: { readonly [setting in keyof MethodSettings]-?: true } = {
  cacheEncrypted: true,
  cacheTtl: true,
  cached: true,
  dataTrace: true,
  detailedMetrics: true,
  executionLog: true,
  throttle: true,
};

/** What a stage itself says of the cache of a route means nothing where no cache is spoken of; what is said for all stages is for those with one. */
export function checkOwnMethods(stage: string, own: StageSettings, hasCluster: boolean): void {
  for (const [routeKey, { cached }] of Object.entries(own.methods ?? {})) {
    if (cached) cachingNeedsCluster.enforce({ stage, routeKey, hasCluster });
  }
}

/** Types say the same where there are types. */
const SHAPES = {
  accessLog: AccessLog,
  clientCertificate: ClientCertificate,
  lambdaVersion: LambdaVersion,
  methods: 'a map',
  tags: 'a map',
  variables: 'a map',
  webAcl: WebAcl,
} as const;

function checkThrottle(stage: string, throttle: Throttle): void {
  requireSettings(`the throttle of stage '${stage}'`, throttle, LIMITS);
  throttleLimits.enforce({ stage, ...throttle });
}

function checkTtl(routeKey: string, ttl: Duration): void {
  if (!ttl.isUnresolved()) cacheTtl.enforce({ routeKey, seconds: ttl.toSeconds() });
}
