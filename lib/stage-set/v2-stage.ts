import { Lazy } from 'aws-cdk-lib';
import { CfnDeployment, CfnRoute, CfnStage, HttpStage, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { V2Deployable } from '../apis/deployable';
import { MappedStage } from '../apis/mapped-stage';
import { ApiKind } from '../template-model/api-kind';
import { everythingIn } from './deployment-fingerprint';
import { RenderedStage, StageParts } from './rendered-stage';
import { defaultRouteSettingsOf, routeSettingsOf } from './route-settings-rendering';
import { httpStageMetrics, StageMetrics, webSocketStageMetrics } from './stage-metrics';
import { inStage } from './stage-settings';

/** A stage of an HTTP or WebSocket API. */
export class V2Stage implements RenderedStage {
  readonly stage: HttpStage | WebSocketStage;

  constructor(
    private readonly scope: Construct,
    private readonly api: V2Deployable,
    deployment: CfnDeployment | undefined,
    { account, accessLog, settings, stageName, variables }: StageParts,
  ) {
    const { autoDeploy, clientCertificate, description } = settings;
    const common = {
      stageName,
      description,
      autoDeploy,
      accessLogSettings: accessLog && { destination: { bind: () => accessLog }, format: accessLog.format },
    };
    this.stage =
      api.kind === ApiKind.HTTP
        ? new HttpStage(scope, 'Stage', { ...common, httpApi: api.httpApi })
        : new WebSocketStage(scope, 'Stage', { ...common, webSocketApi: api.webSocketApi });
    const { cfnStage } = this;
    cfnStage.deploymentId = deployment?.attrDeploymentId;
    cfnStage.stageVariables = Lazy.any({ produce: variables });
    cfnStage.defaultRouteSettings = defaultRouteSettingsOf(api.kind, settings);
    cfnStage.routeSettings = Lazy.any({ produce: () => routeSettingsOf(api.kind, inStage(api, settings)) });
    cfnStage.clientCertificateId = clientCertificate?._bind(scope, stageName);
    if (account) cfnStage.node.addDependency(account);
    // The service refuses settings of a route that is not there yet, and deployments of a WebSocket API without any route.
    const isNeeded = ({ routeKey }: CfnRoute) =>
      api.kind === ApiKind.WEBSOCKET || Object.hasOwn(inStage(api, settings).methods, routeKey);
    cfnStage.node.addDependency(everythingIn(api, (part) => part instanceof CfnRoute && isNeeded(part)));
  }

  get cfnStage(): CfnStage {
    return this.stage.node.defaultChild as CfnStage;
  }

  get url(): string {
    return this.stage.url;
  }

  get dimensions() {
    return { ApiId: this.api.apiId };
  }

  get metrics(): StageMetrics {
    return this.stage instanceof HttpStage ? httpStageMetrics(this.stage) : webSocketStageMetrics(this.stage);
  }

  mapped(): MappedStage {
    const { apiId, cfnApi, kind } = this.api;
    return {
      apiId,
      stageName: this.cfnStage.ref,
      kind,
      stage: this.stage,
      path: this.scope.node.path,
      cfnApi,
      routeKeys: () => this.api.routeKeys(),
    };
  }
}
