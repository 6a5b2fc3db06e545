import { CfnRestApi, IStage } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi, IHttpStage, IWebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { IMappingTarget, MappedStage } from '../gateway-api/i-mapping-target';
import { ApiKind } from '../gateway-model/api-kind';

/** Stages of aws-cdk-lib's own APIs for custom domain names. */
export class MappingTarget implements IMappingTarget {
  /** A stage of a REST API. */
  static restStage(stage: IStage): MappingTarget {
    const { restApi, stageName } = stage;
    const cfnApi = restApi.node.defaultChild;
    return new MappingTarget({
      apiId: restApi.restApiId,
      stageName,
      kind: ApiKind.REST,
      dependable: stage,
      path: stage.node.path,
      cfnApi: cfnApi instanceof CfnRestApi ? cfnApi : undefined,
    });
  }

  /** A stage of an HTTP API. */
  static httpStage(stage: IHttpStage): MappingTarget {
    return MappingTarget.v2Stage(stage, ApiKind.HTTP);
  }

  /** A stage of a WebSocket API. */
  static webSocketStage(stage: IWebSocketStage): MappingTarget {
    return MappingTarget.v2Stage(stage, ApiKind.WEBSOCKET);
  }

  private static v2Stage(stage: IHttpStage | IWebSocketStage, kind: ApiKind): MappingTarget {
    const { api, stageName } = stage;
    const cfnApi = api.node.defaultChild;
    return new MappingTarget({
      apiId: api.apiId,
      stageName,
      kind,
      dependable: stage,
      path: stage.node.path,
      cfnApi: cfnApi instanceof CfnApi ? cfnApi : undefined,
    });
  }

  private constructor(private readonly stage: MappedStage) {}

  /** @internal */
  _mapped(): MappedStage {
    return this.stage;
  }
}
