import { CfnResource } from 'aws-cdk-lib';
import { CfnDocumentationVersion, CfnRestApi, IRestApi, Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi, IHttpApi, IWebSocketApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AliasedFunction } from '../integrations/integration-backend';
import { ApiKind } from '../template-model/api-kind';
import { ServedStage } from './body-asset';
import { CallParts } from './call-parts';
import { CalledApi } from './execute-api-arn';
import { GatewayDefaults } from './gateway-defaults';
import { RouteLimits } from './route-limits';

/** What a stage set needs of an API, whatever its kind. */
interface DeployableApi extends CalledApi {
  /** The generation of defaults that holds for the API, and for stages that name none; absent for an API that somebody else made. */
  readonly gatewayDefaults?: GatewayDefaults;
  /** Everything that a deployment takes a snapshot of, known in full at synthesis only. */
  snapshot(): CfnResource[];
  /** What its calls need outside of its definition. */
  readonly calls: CallParts;
  /** The keys of all routes, known in full at synthesis only; `undefined` for an API whose definition cannot be read. */
  routeKeys(): string[] | undefined;
  /** What routes say of themselves for every stage, by key; known in full at synthesis only. */
  routeLimits?(): { readonly [routeKey: string]: RouteLimits };
  /** Whether functions may be called by a test of a route too, which belongs to no stage. */
  readonly allowsTestInvoke?: boolean;
  /** Tells the API of a stage that serves it, and of the CDK's stage of a REST API. */
  addStage(stageName: string, restStage?: Stage): void;
  /** The stage variables by which a definition that is a file reaches what the app makes; known at synthesis only. */
  variablesOfBody?(stage: ServedStage): { readonly [name: string]: string };
  /** Visits every function that stages call through an alias: those of today's routes at once, others as their routes join. */
  eachAliasedFunction(visit: (aliased: AliasedFunction) => void): void;
}

export interface RestDeployable extends DeployableApi {
  readonly kind: ApiKind.REST;
  readonly restApi: IRestApi;
  /** The L1 API, where the app makes it. */
  readonly cfnApi?: CfnRestApi;
  /** The version of its documentation that stages show. */
  readonly documentationVersion?: CfnDocumentationVersion;
}

export interface HttpDeployable extends DeployableApi {
  readonly kind: ApiKind.HTTP;
  readonly httpApi: IHttpApi;
  /** Whether an import changes the routes, before what they call is permitted. */
  readonly isImported?: boolean;
  /** The L1 API, where the app makes it. */
  readonly cfnApi?: CfnApi;
}

export interface WebSocketDeployable extends DeployableApi {
  readonly kind: ApiKind.WEBSOCKET;
  readonly webSocketApi: IWebSocketApi;
  readonly cfnApi?: CfnApi;
}

export type V2Deployable = HttpDeployable | WebSocketDeployable;

export type Deployable = RestDeployable | V2Deployable;
