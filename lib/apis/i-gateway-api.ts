import { IConstruct } from 'constructs';
import { ApiKind } from '../template-model/api-kind';
import { Deployable } from './deployable';

/**
 * An API that stages and domains can serve: one of ours, or one of aws-cdk-lib's taken over by `GatewayApi.fromRestApi`,
 * `HttpGatewayApi.fromHttpApi` or `WebSocketGatewayApi.fromWebSocketApi`.
 */
export interface IGatewayApi extends IConstruct {
  /** The kind of the API. */
  readonly apiKind: ApiKind;

  /**
   * The id of the API.
   *
   * @attribute
   */
  readonly apiId: string;

  /** The keys of all routes, sorted: `GET /pets/{petId}`, `$default`, `join`. */
  readonly routeKeys: string[];

  /** @internal */
  _deployable(): Deployable;
}
