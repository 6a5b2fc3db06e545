import { CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { IDependable } from 'constructs';
import { ApiKind } from '../template-model/api-kind';

/** A stage that a custom domain name can lead to: a `GatewayStage`, or one of aws-cdk-lib's through `MappingTarget`. */
export interface IMappingTarget {
  /** @internal */
  _mapped(): MappedStage;
}

/** A stage as a domain name sees it. */
export interface MappedStage {
  readonly apiId: string;
  readonly stageName: string;
  readonly kind: ApiKind;
  /** What must be there before the mapping. */
  readonly dependable: IDependable;
  /** How a message calls the stage. */
  readonly path: string;
  /** The API's L1 resource, where the app makes it. */
  readonly cfnApi?: CfnRestApi | CfnApi;
}
