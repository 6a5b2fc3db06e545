import { ApiElement, StageElement } from '../../template-model/elements';
import { methodSettingsOfStage } from '../../template-model/method-settings';
import { Properties } from '../../template-model/properties';
import { RELEASE } from '../../template-model/release';
import { accountThrottleOf } from '../limits/account-throttle';
import { TemplateValues } from '../template-values/template-values';
import { RestApi, RestCanary, RestStage } from './rest-api';

/** The API as a deployment holds it, by the deployment's logical id. */
export type Snapshots = (deployment: string | undefined) => RestApi;

/** The stages of a REST API that the template makes. */
export function readRestStages(api: ApiElement, snapshots: Snapshots, values: TemplateValues): RestStage[] {
  return api.stages
    .filter(({ condition }) => values.isMade(condition))
    .map((stage) => readStage(stage, snapshots, values));
}

function readStage(stage: StageElement, snapshots: Snapshots, values: TemplateValues): RestStage {
  const { properties, deployment } = stage;
  return {
    name: values.text(properties, 'StageName') ?? stage.stageName ?? stage.logicalId,
    deploymentId: deploymentIdOf(deployment?.logicalId, values),
    release: deployment?.metadata?.string(RELEASE),
    api: snapshots(deployment?.logicalId),
    variables: values.texts(properties, 'Variables'),
    canary: readCanary(stage, snapshots, values),
    methodSettings: [...methodSettingsOfStage(stage)].map(({ verb, path, properties }) => ({
      verb: verb ?? '*',
      path: path ?? '/*',
      rateLimit: values.number(properties, 'ThrottlingRateLimit'),
      burstLimit: values.number(properties, 'ThrottlingBurstLimit'),
      isCached: values.boolean(properties, 'CachingEnabled'),
      cacheTtlSeconds: values.number(properties, 'CacheTtlInSeconds'),
      loggingLevel: values.text(properties, 'LoggingLevel'),
      tracesData: values.boolean(properties, 'DataTraceEnabled'),
    })),
    accountThrottle: accountThrottleOf(stage, values),
    hasCache: values.boolean(properties, 'CacheClusterEnabled') ?? false,
    accessLogFormat: values.text(properties.map('AccessLogSetting'), 'Format'),
  };
}

function readCanary(stage: StageElement, snapshots: Snapshots, values: TemplateValues): RestCanary | undefined {
  if (!stage.properties.has('CanarySetting')) return undefined;
  const settings = Properties.of(values.of(stage.properties, 'CanarySetting'));
  const written = stage.properties.map('CanarySetting').raw('DeploymentId');
  const deployment = stage.api?.deployments.find(
    ({ logicalId }) => values.resolve({ Ref: logicalId }) === values.resolve(written),
  );
  return {
    percent: settings.number('PercentTraffic') ?? 0,
    deploymentId: deploymentIdOf(deployment?.logicalId ?? stage.deployment?.logicalId, values),
    release: (deployment ?? stage.deployment)?.metadata?.string(RELEASE),
    api: snapshots(deployment?.logicalId ?? stage.deployment?.logicalId),
    variableOverrides: values.texts(settings, 'StageVariableOverrides'),
    usesStageCache: settings.boolean('UseStageCache') ?? false,
  };
}

function deploymentIdOf(logicalId: string | undefined, values: TemplateValues): string {
  return logicalId === undefined ? 'deploy' : String(values.resolve({ Ref: logicalId }));
}
