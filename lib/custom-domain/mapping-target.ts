import { CfnRestApi, IStage } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi, CfnStage, IHttpStage, IWebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { IMappingTarget } from '../apis/i-mapping-target';
import { MappedStage } from '../apis/mapped-stage';
import { ApiKind } from '../template-model/api-kind';

/**
 * Stages of the CDK's own APIs for custom domain names.
 *
 * @example
 * import { RestApi } from 'aws-cdk-lib/aws-apigateway';
 * declare const theirs: RestApi;
 *
 * new CustomDomain(this, 'Domain', {
 *   domainName: 'api.example.com',
 *   mappings: { v1: MappingTarget.restStage(theirs.deploymentStage) },
 * });
 */
export class MappingTarget implements IMappingTarget {
  /** A stage of a REST API. */
  static restStage(stage: IStage): MappingTarget {
    const { restApi, stageName } = stage;
    const cfnApi = restApi.node.defaultChild;
    return new MappingTarget({
      apiId: restApi.restApiId,
      stageName,
      kind: ApiKind.REST,
      stage,
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

  /**
   * A stage of an HTTP or WebSocket API by its L1 resources, such as those of the module `@aws-cdk/aws-apigatewayv2-alpha`,
   * whose own stages are of another type than those of aws-cdk-lib.
   *
   * @param api the L1 resource of the API, which tells the kind
   */
  static cfnStage(stage: CfnStage, api: CfnApi): MappingTarget {
    return new MappingTarget({
      apiId: api.ref,
      stageName: stage.ref,
      kind: api.protocolType === 'WEBSOCKET' ? ApiKind.WEBSOCKET : ApiKind.HTTP,
      stage,
      path: stage.node.path,
      cfnApi: api,
    });
  }

  private static v2Stage(stage: IHttpStage | IWebSocketStage, kind: ApiKind): MappingTarget {
    const { api, stageName } = stage;
    const cfnApi = api.node.defaultChild;
    return new MappingTarget({
      apiId: api.apiId,
      stageName,
      kind,
      stage,
      path: stage.node.path,
      cfnApi: cfnApi instanceof CfnApi ? cfnApi : undefined,
    });
  }

  /** The id of the API. */
  readonly apiId: string;

  /** The stage's name. */
  readonly stageName: string;

  private constructor(private readonly stage: MappedStage) {
    this.apiId = stage.apiId;
    this.stageName = stage.stageName;
  }

  /** @internal */
  _mapped(): MappedStage {
    return this.stage;
  }
}
