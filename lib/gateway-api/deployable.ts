import { CfnResource } from 'aws-cdk-lib';
import { IRestApi } from 'aws-cdk-lib/aws-apigateway';

/** What a stage set needs of an API. */
export interface Deployable {
  readonly restApi: IRestApi;
  /** Everything that a deployment takes a snapshot of, known in full at synthesis only. */
  snapshot(): CfnResource[];
  /** Tells the API of a stage that serves it. */
  addStage(stageName: string): void;
}
