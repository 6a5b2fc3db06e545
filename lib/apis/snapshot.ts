import { CfnResource, Token } from 'aws-cdk-lib';
import {
  CfnAuthorizer,
  CfnGatewayResponse,
  CfnMethod,
  CfnModel,
  CfnResource as CfnPathResource,
  CfnRequestValidator,
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

/** The resources of an app that a deployment of a REST API takes a snapshot of, wherever in the app they were made. */
export function restSnapshotOf(restApi: IRestApi): CfnResource[] {
  return resourcesAround(restApi).filter(
    (resource) =>
      restApi.node.defaultChild === resource ||
      (REST_PARTS.includes(resource.cfnResourceType) && (resource as CfnMethod).restApiId === restApi.restApiId),
  );
}

/** The same of an HTTP or WebSocket API. */
export function v2SnapshotOf(scope: IConstruct, apiId: string, cfnApi?: CfnApi): CfnResource[] {
  return resourcesAround(scope).filter(
    (resource) =>
      cfnApi === resource || (V2_PARTS.includes(resource.cfnResourceType) && (resource as CfnRoute).apiId === apiId),
  );
}

/** The routes of an HTTP or WebSocket API that the app makes; `undefined` where they are not all written out. */
export function v2RouteKeysOf(scope: IConstruct, apiId: string, cfnApi?: CfnApi): string[] | undefined {
  if (!cfnApi || cfnApi.body !== undefined || cfnApi.bodyS3Location !== undefined) return undefined;
  const isRoute = (part: CfnResource): part is CfnRoute => part.cfnResourceType === CfnRoute.CFN_RESOURCE_TYPE_NAME;
  const keys = v2SnapshotOf(scope, apiId, cfnApi)
    .filter(isRoute)
    .map(({ routeKey }) => routeKey);
  return keys.some((key) => Token.isUnresolved(key)) ? undefined : keys.sort();
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
