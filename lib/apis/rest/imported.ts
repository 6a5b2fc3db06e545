import { Stack } from 'aws-cdk-lib';
import { CfnRestApi, IRestApi, RestApi, RestApiBase } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { ApiKind } from '../../template-model/api-kind';
import { TemplateModel } from '../../template-model/template-model';
import { CallParts } from '../call-parts';
import { Deployable } from '../deployable';
import { GatewayApiBase } from '../gateway-api-base';
import { restSnapshotOf } from '../snapshot';

/** A REST API that somebody else made, for stage sets and domains to serve. */
export class ImportedRestApi extends GatewayApiBase {
  readonly apiKind = ApiKind.REST;
  readonly apiId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly restApi: IRestApi,
  ) {
    super(scope, id);
    this.apiId = restApi.restApiId;
  }

  get routeKeys(): string[] {
    return this.knownRouteKeys() ?? [];
  }

  _deployable(): Deployable {
    return {
      kind: ApiKind.REST,
      apiId: this.apiId,
      stack: Stack.of(this.restApi),
      restApi: this.restApi,
      snapshot: () => restSnapshotOf(this.restApi),
      routeKeys: () => this.knownRouteKeys(),
      calls: new CallParts(this),
      addStage: () => undefined,
      eachAliasedFunction: () => undefined,
    };
  }

  protected override get _dimensions() {
    return { ApiName: (this.restApi as RestApiBase).restApiName };
  }

  /** The routes of L2 methods, or of an OpenAPI definition that is written out. */
  private knownRouteKeys(): string[] | undefined {
    const { restApi } = this;
    if (restApi instanceof RestApi) {
      return restApi.methods.map((method) => `${method.httpMethod} ${method.resource.path}`).sort();
    }
    const cfnRestApi = restApi.node.defaultChild;
    if (!(cfnRestApi instanceof CfnRestApi) || cfnRestApi.body === undefined) return undefined;
    const properties = { Body: Stack.of(this).resolve(cfnRestApi.body) };
    const resources = { Api: { Type: CfnRestApi.CFN_RESOURCE_TYPE_NAME, Properties: properties } };
    const [api] = TemplateModel.fromTemplate({ Resources: resources }).restApis;
    return api.hasHiddenRoutes ? undefined : api.routes.flatMap(({ key }) => key ?? []).sort();
  }
}
