import { Lazy } from 'aws-cdk-lib';
import { CfnStage, Deployment, RestApiBase, Stage, StageBase } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { RestDeployable } from '../apis/deployable';
import { MappedStage } from '../apis/mapped-stage';
import { besideMethodSettings, methodSettingsOf } from './method-settings-rendering';
import { accessLogSettingOf, RenderedStage, StageParts } from './rendered-stage';
import { restStageMetrics, StageMetrics } from './stage-metrics';
import { inStage, written } from './stage-settings';
import { besideVariables } from './stage-variables';

/** A stage of a REST API. */
export class RestStage implements RenderedStage {
  readonly stage?: Stage;
  readonly cfnStage: CfnStage;

  private readonly base: StageBase;
  private readonly isCached: boolean;

  constructor(
    private readonly scope: Construct,
    private readonly api: RestDeployable,
    deployment: Deployment,
    { account, accessLog, settings, stageName, variables }: StageParts,
  ) {
    const { cache, clientCertificate, description, taken, tracing } = settings;
    this.isCached = cache.enabled ?? false;
    const props = {
      description,
      tracingEnabled: tracing,
      cacheClusterEnabled: cache.enabled,
      cacheClusterSize: cache.enabled ? cache.size : undefined,
      clientCertificateId: clientCertificate?._bind(scope, stageName),
    };
    if (taken) {
      this.stage = taken.stage as Stage | undefined;
      this.cfnStage = taken.cfnStage as CfnStage;
      this.base = this.stage ?? l2Around(scope, api, this.cfnStage);
      Object.assign(this.cfnStage, written(props), { deploymentId: deployment.deploymentId });
      if (cache.enabled === false) this.cfnStage.cacheClusterSize = undefined;
      this.cfnStage.accessLogSetting = accessLog && accessLogSettingOf(accessLog);
    } else {
      const log = accessLog && { accessLogDestination: { bind: () => accessLog }, accessLogFormat: accessLog.format };
      this.stage = new Stage(scope, 'Stage', { deployment, stageName, ...props, ...log });
      this.cfnStage = this.stage.node.defaultChild as CfnStage;
      this.base = this.stage;
    }
    const { cfnStage } = this;
    if (api.documentationVersion) {
      cfnStage.documentationVersion = api.documentationVersion.documentationVersion;
      cfnStage.addResourceDependency(api.documentationVersion);
    }
    cfnStage.variables = besideVariables(cfnStage, cfnStage.variables, variables);
    const before: CfnStage.MethodSettingProperty[] | undefined = cfnStage.stack.resolve(cfnStage.methodSettings);
    cfnStage.methodSettings = Lazy.any({
      produce: () => besideMethodSettings(methodSettingsOf(inStage(api, settings), api.routeKeys()), before),
    });
    if (account) cfnStage.node.addDependency(account);
  }

  get url(): string {
    return this.base.urlForPath();
  }

  get dimensions() {
    return { ApiName: (this.api.restApi as RestApiBase).restApiName };
  }

  get metrics(): StageMetrics {
    return restStageMetrics(this.base, this.isCached);
  }

  guardWith(webAclArn: string): CfnWebACLAssociation {
    const { stageArn: resourceArn } = this.base;
    const association = new CfnWebACLAssociation(this.scope, 'WebAclAssociation', { webAclArn, resourceArn });
    association.addResourceDependency(this.cfnStage);
    return association;
  }

  mapped(): MappedStage {
    const { apiId, cfnApi, kind } = this.api;
    return {
      apiId,
      stageName: this.base.stageName,
      kind,
      stage: this.stage ?? this.cfnStage,
      path: this.scope.node.path,
      cfnApi,
      routeKeys: () => this.api.routeKeys(),
    };
  }
}

/** The CDK has no stage around an L1 stage that a template made. */
function l2Around(scope: Construct, { restApi }: RestDeployable, { ref: stageName }: CfnStage): StageBase {
  return Stage.fromStageAttributes(scope, 'Stage', { restApi, stageName }) as StageBase;
}
