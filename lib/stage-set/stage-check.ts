import { Duration } from 'aws-cdk-lib';
import { cacheTtl } from '../rules/caching/cache-ttl';
import { cachingNeedsCluster } from '../rules/caching/caching-needs-cluster';
import { autoDeployAlone } from '../rules/deployments/auto-deploy-alone';
import { stageVariableCount } from '../rules/stage-variables/stage-variable-count';
import { stageVariableName } from '../rules/stage-variables/stage-variable-name';
import { stageVariableValue } from '../rules/stage-variables/stage-variable-value';
import { stageName } from '../rules/stages/stage-name';
import { v2StageName } from '../rules/stages/v2-stage-name';
import { throttleLimits } from '../rules/throttling/throttle-limits';
import { ApiKind } from '../template-model/api-kind';
import { ResolvedStageSettings, StageSettings } from './stage-settings';

/** Everything that plain values tell of a stage before any part of it is made. */
export function checkStage(kind: ApiKind, name: string, settings: ResolvedStageSettings): void {
  if (kind === ApiKind.REST) stageName.enforce(name);
  else v2StageName.enforce({ kind, name });
  const { autoDeploy, release } = settings;
  autoDeployAlone.enforce({ stage: name, autoDeploy, hasDeployment: release !== undefined });
  const variables = Object.entries(settings.variables);
  stageVariableCount.enforce({ stage: name, variables: variables.length });
  for (const [variable, value] of variables) {
    stageVariableName.enforce({ stage: name, variable });
    stageVariableValue.enforce({ stage: name, variable, value });
  }
  throttleLimits.enforce({ stage: name, ...settings.throttle });
  checkTtl(name, settings.cache.ttl);
  for (const [routeKey, method] of Object.entries(settings.methods)) {
    if (method.throttle) throttleLimits.enforce({ stage: name, ...method.throttle });
    if (method.cacheTtl) checkTtl(routeKey, method.cacheTtl);
  }
}

/** What a stage itself says of the cache of a route means nothing where no cache is spoken of; what is said for all stages is for those with one. */
export function checkOwnMethods(stage: string, own: StageSettings, hasCluster: boolean): void {
  for (const [routeKey, { cached }] of Object.entries(own.methods ?? {})) {
    if (cached) cachingNeedsCluster.enforce({ stage, routeKey, hasCluster });
  }
}

function checkTtl(routeKey: string, ttl: Duration): void {
  if (!ttl.isUnresolved()) cacheTtl.enforce({ routeKey, seconds: ttl.toSeconds() });
}
