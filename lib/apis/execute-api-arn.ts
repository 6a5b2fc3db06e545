import { Stack } from 'aws-cdk-lib';
import { ApiKind } from '../template-model/api-kind';

/** A route of a stage, or all of them. */
export interface StageExecuteApiArnOptions {
  /**
   * The route's key.
   *
   * @default - all routes
   */
  readonly route?: string;
}

/** A part of an API that IAM policies name. */
export interface ExecuteApiArnOptions extends StageExecuteApiArnOptions {
  /**
   * The name of the stage.
   *
   * @default - all stages
   */
  readonly stage?: string;
}

/** What an `execute-api` ARN tells of an API. */
export interface CalledApi {
  readonly apiId: string;
  readonly kind: ApiKind;
  readonly stack: Stack;
}

/** The ARN that policies name a route by, or all routes of a stage. */
export function executeApiArn(api: CalledApi, stageName = '*', routeKey?: string): string {
  const { apiId, kind, stack } = api;
  const ofRoute = routeKey !== undefined && `${apiId}/${stageName}/${resourceOf(kind, routeKey)}`;
  return stack.formatArn({ service: 'execute-api', resource: ofRoute || callsFromStage(api, stageName) });
}

/** The resource that covers all calls of a stage: `<api id>/<stage>/<method>/<path>`, or `<route>` alone. */
export function callsFromStage({ apiId, kind }: Pick<CalledApi, 'apiId' | 'kind'>, stageName: string): string {
  return kind === ApiKind.REST ? `${apiId}/${stageName}/*/*` : `${apiId}/${stageName}/*`;
}

/** `GET/pets/*` for `GET /pets/{petId}`, and the name of a route that has no path. */
function resourceOf(kind: ApiKind, routeKey: string): string {
  const [verb, path] = routeKey.split(' ');
  if (kind === ApiKind.WEBSOCKET || path === undefined) return routeKey;
  return `${verb === 'ANY' ? '*' : verb}${path.replace(/\{[^}]+\}/g, '*')}`;
}
