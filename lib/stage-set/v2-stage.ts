import { Lazy } from 'aws-cdk-lib';
import {
  CfnDeployment,
  CfnRoute,
  CfnStage,
  HttpStage,
  IHttpStage,
  IWebSocketStage,
  WebSocketStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { V2Deployable } from '../apis/deployable';
import { MappedStage } from '../apis/mapped-stage';
import { ApiKind } from '../template-model/api-kind';
import { everythingIn } from './deployment-fingerprint';
import { accessLogSettingOf, RenderedStage, StageParts } from './rendered-stage';
import { besideRouteSettings, defaultRouteSettingsOf, routeSettingsOf } from './route-settings-rendering';
import { httpStageMetrics, StageMetrics, webSocketStageMetrics } from './stage-metrics';
import { inStage } from './stage-settings';
import { callbackUrlOf, stageUrl } from './stage-url';
import { besideVariables } from './stage-variables';

/** A stage of an HTTP or WebSocket API. */
export class V2Stage implements RenderedStage {
  readonly stage?: HttpStage | WebSocketStage;
  readonly cfnStage: CfnStage;

  private readonly base: IHttpStage | IWebSocketStage;

  constructor(
    private readonly scope: Construct,
    private readonly api: V2Deployable,
    deployment: CfnDeployment | undefined,
    { account, accessLog, settings, stageName, variables }: StageParts,
  ) {
    const { autoDeploy, clientCertificate, description, taken } = settings;
    if (taken) {
      this.stage = taken.stage as HttpStage | WebSocketStage | undefined;
      this.cfnStage = taken.cfnStage as CfnStage;
    } else {
      this.stage =
        api.kind === ApiKind.HTTP
          ? new HttpStage(scope, 'Stage', { stageName, httpApi: api.httpApi })
          : new WebSocketStage(scope, 'Stage', { stageName, webSocketApi: api.webSocketApi });
      this.cfnStage = this.stage.node.defaultChild as CfnStage;
    }
    const { cfnStage } = this;
    this.base = this.stage ?? l2Around(scope, api, cfnStage);
    if (description !== undefined) cfnStage.description = description;
    cfnStage.autoDeploy = autoDeploy;
    cfnStage.accessLogSettings = accessLog && accessLogSettingOf(accessLog);
    cfnStage.deploymentId = deployment?.attrDeploymentId;
    cfnStage.stageVariables = besideVariables(cfnStage, taken && cfnStage.stageVariables, variables);
    cfnStage.defaultRouteSettings = defaultRouteSettingsOf(api.kind, settings);
    const before: object | undefined = cfnStage.stack.resolve(cfnStage.routeSettings);
    cfnStage.routeSettings = Lazy.any({
      produce: () => besideRouteSettings(routeSettingsOf(api.kind, inStage(api, settings)), before),
    });
    if (clientCertificate) cfnStage.clientCertificateId = clientCertificate._bind(scope, stageName);
    if (account) cfnStage.node.addDependency(account);
    // The service refuses settings of a route that is not there yet, and deployments of a WebSocket API without any route.
    const isNeeded = ({ routeKey }: CfnRoute) =>
      api.kind === ApiKind.WEBSOCKET || Object.hasOwn(inStage(api, settings).methods, routeKey);
    cfnStage.node.addDependency(everythingIn(api, (part) => part instanceof CfnRoute && isNeeded(part)));
  }

  get url(): string {
    const { apiId, kind: apiKind } = this.api;
    return this.stage?.url ?? stageUrl({ apiId, apiKind, stageName: this.base.stageName }, this.cfnStage.stack);
  }

  get callbackUrl(): string | undefined {
    if (this.api.kind !== ApiKind.WEBSOCKET) return undefined;
    const { stage } = this;
    if (stage instanceof WebSocketStage) return stage.callbackUrl;
    return callbackUrlOf(this.api.apiId, this.base.stageName, this.cfnStage.stack);
  }

  get dimensions() {
    return { ApiId: this.api.apiId };
  }

  get metrics(): StageMetrics {
    const { api, base } = this;
    return api.kind === ApiKind.HTTP
      ? httpStageMetrics(base as IHttpStage)
      : webSocketStageMetrics(base as IWebSocketStage);
  }

  mapped(): MappedStage {
    const { apiId, cfnApi, kind } = this.api;
    return {
      apiId,
      stageName: this.cfnStage.ref,
      kind,
      stage: this.stage ?? this.cfnStage,
      path: this.scope.node.path,
      cfnApi,
      routeKeys: () => this.api.routeKeys(),
    };
  }
}

/** The CDK has no stage of its own around an L1 stage that a template, or another module, made. */
function l2Around(scope: Construct, api: V2Deployable, { ref: stageName }: CfnStage): IHttpStage | IWebSocketStage {
  return api.kind === ApiKind.HTTP
    ? HttpStage.fromHttpStageAttributes(scope, 'Stage', { api: api.httpApi, stageName })
    : WebSocketStage.fromWebSocketStageAttributes(scope, 'Stage', { api: api.webSocketApi, stageName });
}
