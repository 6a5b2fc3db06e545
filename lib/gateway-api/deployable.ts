import { CfnResource } from 'aws-cdk-lib';
import { IRestApi } from 'aws-cdk-lib/aws-apigateway';
import { AliasedFunction } from '../integrations/integration-backend';

/** What a stage set needs of an API. */
export interface Deployable {
  readonly restApi: IRestApi;
  /** Everything that a deployment takes a snapshot of, known in full at synthesis only. */
  snapshot(): CfnResource[];
  /** The keys of all routes, known in full at synthesis only; `undefined` for an API whose definition cannot be read. */
  routeKeys(): string[] | undefined;
  /** Tells the API of a stage that serves it. */
  addStage(stageName: string): void;
  /** Visits every function that stages call through an alias: those of today's routes at once, others as their routes join. */
  eachAliasedFunction(visit: (aliased: AliasedFunction) => void): void;
}
