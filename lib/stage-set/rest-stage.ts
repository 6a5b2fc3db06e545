import { Lazy } from 'aws-cdk-lib';
import { CfnRestApi, CfnStage, Deployment, RestApiBase, Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { RestDeployable } from '../apis/deployable';
import { MappedStage } from '../apis/mapped-stage';
import { methodSettingsOf } from './method-settings-rendering';
import { RenderedStage, StageParts } from './rendered-stage';
import { restStageMetrics, StageMetrics } from './stage-metrics';
import { inStage } from './stage-settings';

/** A stage of a REST API. */
export class RestStage implements RenderedStage {
  readonly stage: Stage;

  private readonly isCached: boolean;

  constructor(
    private readonly scope: Construct,
    private readonly api: RestDeployable,
    deployment: Deployment,
    { account, accessLog, settings, stageName, variables }: StageParts,
  ) {
    const { cache, clientCertificate, description, tracing } = settings;
    this.isCached = cache.enabled ?? false;
    this.stage = new Stage(scope, 'Stage', {
      deployment,
      stageName,
      description,
      tracingEnabled: tracing,
      cacheClusterEnabled: cache.enabled,
      cacheClusterSize: cache.enabled ? cache.size : undefined,
      clientCertificateId: clientCertificate?._bind(scope, stageName),
      ...(accessLog && { accessLogDestination: { bind: () => accessLog }, accessLogFormat: accessLog.format }),
    });
    if (api.documentationVersion) {
      this.cfnStage.documentationVersion = api.documentationVersion.documentationVersion;
      this.cfnStage.addResourceDependency(api.documentationVersion);
    }
    this.cfnStage.variables = Lazy.any({ produce: variables });
    this.cfnStage.methodSettings = Lazy.any({
      produce: () => methodSettingsOf(inStage(api, settings), api.routeKeys()),
    });
    if (account) this.cfnStage.node.addDependency(account);
  }

  get cfnStage(): CfnStage {
    return this.stage.node.defaultChild as CfnStage;
  }

  get url(): string {
    return this.stage.urlForPath();
  }

  get dimensions() {
    return { ApiName: (this.api.restApi as RestApiBase).restApiName };
  }

  get metrics(): StageMetrics {
    return restStageMetrics(this.stage, this.isCached);
  }

  guardWith(webAclArn: string): CfnWebACLAssociation {
    const { stageArn: resourceArn } = this.stage;
    const association = new CfnWebACLAssociation(this.scope, 'WebAclAssociation', { webAclArn, resourceArn });
    association.addResourceDependency(this.cfnStage);
    return association;
  }

  mapped(): MappedStage {
    const cfnApi = this.api.restApi.node.defaultChild;
    return {
      apiId: this.api.apiId,
      stageName: this.stage.stageName,
      kind: this.api.kind,
      stage: this.stage,
      path: this.scope.node.path,
      cfnApi: cfnApi instanceof CfnRestApi ? cfnApi : undefined,
      routeKeys: () => this.api.routeKeys(),
    };
  }
}
