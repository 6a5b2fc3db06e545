import { Stack } from 'aws-cdk-lib';
import { CfnRestApi, IRestApi, RestApi, RestApiBase, Stage } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { ApiKind } from '../../template-model/api-kind';
import { CallParts } from '../call-parts';
import { Deployable } from '../deployable';
import { GatewayApiBase } from '../gateway-api-base';
import { cfnApiBehind, restSnapshotOf, routeKeysIn } from '../snapshot';

/** A REST API that somebody else made, for stage sets and domains to serve. */
export class ImportedRestApi extends GatewayApiBase {
  readonly apiKind = ApiKind.REST;
  readonly apiId: string;

  private readonly cfnApi?: CfnRestApi;
  private readonly stages = new Set<Stage>();

  constructor(
    scope: Construct,
    id: string,
    private readonly restApi: IRestApi,
  ) {
    super(scope, id);
    this.apiId = restApi.restApiId;
    this.cfnApi = cfnApiBehind(restApi, this.apiId, CfnRestApi) as CfnRestApi | undefined;
  }

  get routeKeys(): string[] {
    return this.knownRouteKeys() ?? [];
  }

  _deployable(): Deployable {
    const { apiId, cfnApi, restApi } = this;
    return {
      kind: ApiKind.REST,
      apiId,
      cfnApi,
      stack: Stack.of(cfnApi ?? restApi),
      restApi,
      snapshot: () => restSnapshotOf(restApi, cfnApi),
      routeKeys: () => this.knownRouteKeys(),
      calls: new CallParts(this),
      addStage: (_, stage) => this.servedBy(stage),
      eachAliasedFunction: () => undefined,
    };
  }

  protected override get _dimensions() {
    return { ApiName: (this.restApi as RestApiBase).restApiName };
  }

  /** The routes of L2 methods, or those that the L1 resources write out. */
  private knownRouteKeys(): string[] | undefined {
    const { cfnApi, restApi } = this;
    if (restApi instanceof RestApi) {
      return restApi.methods.map((method) => `${method.httpMethod} ${method.resource.path}`).sort();
    }
    return routeKeysIn(restSnapshotOf(restApi, cfnApi), cfnApi);
  }

  /**
   * Without a stage of its own, `url` and `addApiKey` of the API throw. Its permissions are for that stage too, so an API that several
   * stages serve keeps none.
   */
  private servedBy(stage: Stage | undefined): void {
    const { restApi, stages } = this;
    if (!stage || !(restApi instanceof RestApiBase)) return;
    const isFree = restApi.deploymentStage === undefined || stages.has(restApi.deploymentStage);
    stages.add(stage);
    if (isFree) restApi.deploymentStage = (stages.size === 1 ? stage : undefined)!;
  }
}
