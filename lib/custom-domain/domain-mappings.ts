import { CfnResource } from 'aws-cdk-lib';
import { CfnBasePathMapping, CfnBasePathMappingV2, EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { CfnApiMapping } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { MappedStage } from '../apis/mapped-stage';
import { DomainNameResource } from './domain-name-resource';

/**
 * One mapping. Its logical id comes from the path, and its type from the kind of domain name alone, so that another API at the
 * path is an update: a new mapping would be made before the old one is gone, and be refused.
 */
export function domainMapping(
  scope: Construct,
  { name, resource }: DomainNameResource,
  endpointType: EndpointType,
  path: string,
  stage: MappedStage,
): CfnResource {
  const mapping = mappingResource(scope, name, endpointType, path, stage);
  mapping.node.addDependency(stage.stage);
  mapping.addResourceDependency(resource);
  return mapping;
}

function mappingResource(
  scope: Construct,
  domain: string,
  endpointType: EndpointType,
  path: string,
  { apiId, stageName: stage }: MappedStage,
): CfnResource {
  const id = `Mapping/${path}`;
  const basePath = path === '' ? undefined : path;
  switch (endpointType) {
    case EndpointType.PRIVATE:
      return new CfnBasePathMappingV2(scope, id, { domainNameArn: domain, basePath, restApiId: apiId, stage });
    case EndpointType.EDGE:
      return new CfnBasePathMapping(scope, id, { domainName: domain, basePath, restApiId: apiId, stage });
    default:
      return new CfnApiMapping(scope, id, { domainName: domain, apiMappingKey: basePath, apiId, stage });
  }
}
