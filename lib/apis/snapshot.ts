import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import {
  CfnAuthorizer,
  CfnGatewayResponse,
  CfnMethod,
  CfnModel,
  CfnResource as CfnPathResource,
  CfnRequestValidator,
  CfnRestApi,
  CfnStage,
  IRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import {
  CfnApi,
  CfnIntegration,
  CfnIntegrationResponse,
  CfnRoute,
  CfnRouteResponse,
  CfnAuthorizer as CfnV2Authorizer,
  CfnModel as CfnV2Model,
  CfnStage as CfnV2Stage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { IConstruct } from 'constructs';
import { ApiElement } from '../template-model/elements';
import { TemplateModel } from '../template-model/template-model';
import { templateOf } from './resource-template';

const REST_PARTS: readonly string[] = [
  CfnPathResource,
  CfnMethod,
  CfnModel,
  CfnRequestValidator,
  CfnAuthorizer,
  CfnGatewayResponse,
].map((part) => part.CFN_RESOURCE_TYPE_NAME);

const V2_PARTS: readonly string[] = [
  CfnRoute,
  CfnIntegration,
  CfnIntegrationResponse,
  CfnRouteResponse,
  CfnV2Model,
  CfnV2Authorizer,
].map((part) => part.CFN_RESOURCE_TYPE_NAME);

/**
 * The L1 API behind one that stages serve, where the app makes it: also where the API is known by its id alone, as that of a template
 * is.
 */
export function cfnApiBehind(api: IConstruct, apiId: string, type: CfnApiType): CfnResource | undefined {
  const { defaultChild } = api.node;
  const isApi = (resource: unknown): resource is CfnResource =>
    CfnResource.isCfnResource(resource) && resource.cfnResourceType === type.CFN_RESOURCE_TYPE_NAME;
  if (isApi(defaultChild)) return defaultChild;
  return Token.isUnresolved(apiId)
    ? resourcesAround(api).find((one) => isApi(one) && isIdOf(one, apiId, api))
    : undefined;
}

interface CfnApiType {
  readonly CFN_RESOURCE_TYPE_NAME: string;
}

/** The id of an API may be its `ref`, or a `Fn.ref` of its logical id. */
function isIdOf(resource: CfnResource, id: string, scope: IConstruct): boolean {
  if (resource.ref === id) return true;
  const { stack } = resource;
  return stack === Stack.of(scope) && stack.resolve(id)?.Ref === stack.resolve(resource.logicalId);
}

/** The resources of an app that a deployment of a REST API takes a snapshot of, wherever in the app they were made. */
export function restSnapshotOf(restApi: IRestApi, cfnApi?: CfnRestApi): CfnResource[] {
  const ids = [restApi.restApiId, cfnApi?.ref];
  return resourcesAround(restApi).filter(
    (resource) =>
      cfnApi === resource ||
      (REST_PARTS.includes(resource.cfnResourceType) && ids.includes((resource as CfnMethod).restApiId)),
  );
}

/** The same of an HTTP or WebSocket API. */
export function v2SnapshotOf(scope: IConstruct, apiId: string, cfnApi?: CfnApi): CfnResource[] {
  const ids = [apiId, cfnApi?.ref];
  return resourcesAround(scope).filter(
    (resource) =>
      cfnApi === resource ||
      (V2_PARTS.includes(resource.cfnResourceType) && ids.includes((resource as CfnRoute).apiId)),
  );
}

/** The routes that the resources of an API say, in a body or one by one; `undefined` where they are not all written out. */
export function routeKeysIn(snapshot: readonly CfnResource[], cfnApi: CfnResource | undefined): string[] | undefined {
  // Across stacks, references to the same thing are not the same.
  if (!cfnApi || snapshot.some(({ stack }) => stack !== cfnApi.stack)) return undefined;
  const Resources = Object.fromEntries(
    snapshot.flatMap((part) => templateOf(part)).map(([id, Type, Properties]) => [id, { Type, Properties }]),
  );
  const [api] = TemplateModel.fromTemplate({ Resources }).apis;
  return api && keysOf(api);
}

function keysOf({ hasHiddenRoutes, routes }: ApiElement): string[] | undefined {
  const keys = routes.map(({ key }) => key);
  if (hasHiddenRoutes || keys.includes(undefined)) return undefined;
  return (keys as string[]).sort();
}

/** The stages of an API that the app makes, whoever makes them. */
export function stagesAround(scope: IConstruct, apiId: string): CfnResource[] {
  return resourcesAround(scope).filter(
    (resource) =>
      (resource.cfnResourceType === CfnStage.CFN_RESOURCE_TYPE_NAME && (resource as CfnStage).restApiId === apiId) ||
      (resource.cfnResourceType === CfnV2Stage.CFN_RESOURCE_TYPE_NAME && (resource as CfnV2Stage).apiId === apiId),
  );
}

function resourcesAround(scope: IConstruct): CfnResource[] {
  const resources: CfnResource[] = [];
  const visit = (construct: IConstruct): void => {
    if (CfnResource.isCfnResource(construct)) resources.push(construct);
    for (const child of construct.node.children) visit(child);
  };
  visit(scope.node.root);
  return resources;
}
