import { CfnResource } from 'aws-cdk-lib';
import {
  CfnAuthorizer,
  CfnGatewayResponse,
  CfnMethod,
  CfnModel,
  CfnResource as CfnPathResource,
  CfnRequestValidator,
  CfnRestApi,
  IRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { IConstruct } from 'constructs';

const PARTS = [CfnPathResource, CfnMethod, CfnModel, CfnRequestValidator, CfnAuthorizer, CfnGatewayResponse].map(
  (part) => part.CFN_RESOURCE_TYPE_NAME,
);

/** The resources of an app that a deployment of an API takes a snapshot of, wherever in the app they were made. */
export function snapshotOf(restApi: IRestApi): CfnResource[] {
  const parts: CfnResource[] = [];
  const visit = (construct: IConstruct): void => {
    if (CfnResource.isCfnResource(construct) && belongsTo(restApi, construct)) parts.push(construct);
    for (const child of construct.node.children) visit(child);
  };
  visit(restApi.node.root);
  return parts;
}

function belongsTo(restApi: IRestApi, resource: CfnResource): boolean {
  if (resource.cfnResourceType === CfnRestApi.CFN_RESOURCE_TYPE_NAME) return restApi.node.defaultChild === resource;
  return PARTS.includes(resource.cfnResourceType) && (resource as CfnMethod).restApiId === restApi.restApiId;
}
