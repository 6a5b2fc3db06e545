import { IRestApi, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { ApiKind } from '../gateway-model/api-kind';
import { Deployable } from './deployable';
import { IGatewayApi } from './i-gateway-api';
import { snapshotOf } from './snapshot';

/** A REST API that somebody else made, for stage sets and domains to serve. */
export class ImportedRestApi extends Construct implements IGatewayApi {
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
    if (!(this.restApi instanceof RestApi)) return [];
    return this.restApi.methods.map((method) => `${method.httpMethod} ${method.resource.path}`).sort();
  }

  _deployable(): Deployable {
    return {
      restApi: this.restApi,
      snapshot: () => snapshotOf(this.restApi),
      routeKeys: () => this.routeKeys,
      addStage: () => undefined,
      eachAliasedFunction: () => undefined,
    };
  }
}
