import { Stack } from 'aws-cdk-lib';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { ApiKind } from '../template-model/api-kind';
import { CallParts } from './call-parts';
import { Deployable, HttpDeployable, WebSocketDeployable } from './deployable';
import { GatewayApiBase } from './gateway-api-base';
import { cfnApiBehind, routeKeysIn, v2SnapshotOf } from './snapshot';

type CdkApi = Pick<HttpDeployable, 'kind' | 'httpApi'> | Pick<WebSocketDeployable, 'kind' | 'webSocketApi'>;

/** An HTTP or WebSocket API that somebody else made, for stage sets and domains to serve. */
export class ImportedV2Api extends GatewayApiBase {
  readonly apiKind: ApiKind;
  readonly apiId: string;

  private readonly cfnApi?: CfnApi;

  constructor(
    scope: Construct,
    id: string,
    private readonly api: CdkApi,
  ) {
    super(scope, id);
    this.apiKind = api.kind;
    const cdkApi = api.kind === ApiKind.HTTP ? api.httpApi : api.webSocketApi;
    this.apiId = cdkApi.apiId;
    this.cfnApi = cfnApiBehind(cdkApi, this.apiId, CfnApi) as CfnApi | undefined;
  }

  get routeKeys(): string[] {
    return this._deployable().routeKeys() ?? [];
  }

  _deployable(): Deployable {
    const { apiId, cfnApi } = this;
    return {
      ...this.api,
      apiId,
      cfnApi,
      stack: Stack.of(cfnApi ?? this),
      snapshot: () => v2SnapshotOf(this, apiId, cfnApi),
      routeKeys: () => routeKeysIn(v2SnapshotOf(this, apiId, cfnApi), cfnApi),
      calls: new CallParts(this),
      addStage: () => undefined,
      eachAliasedFunction: () => undefined,
    };
  }
}
