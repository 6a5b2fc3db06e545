import { CfnResource } from 'aws-cdk-lib';
import { CfnBasePathMapping, CfnBasePathMappingV2, EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { CfnApiMapping } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { MappedStage } from '../gateway-api/i-mapping-target';
import { DomainNameResource } from './domain-name-resource';

/**
 * One mapping. Its logical id comes from the path, and the type from the kind of domain name alone, so that another API at the
 * path is an update: a new mapping would be made before the old one is gone, and be refused.
 */
export function domainMapping(
  scope: Construct,
  { name, resource }: DomainNameResource,
  endpointType: EndpointType,
  path: string,
  { apiId, stageName, dependable }: MappedStage,
): CfnResource {
  const id = `Mapping/${path}`;
  const mapping = make();
  mapping.node.addDependency(dependable);
  mapping.addResourceDependency(resource);
  return mapping;

  function make(): CfnResource {
    const basePath = path === '' ? undefined : path;
    switch (endpointType) {
      case EndpointType.PRIVATE:
        return new CfnBasePathMappingV2(scope, id, {
          domainNameArn: name,
          basePath,
          restApiId: apiId,
          stage: stageName,
        });
      case EndpointType.EDGE:
        return new CfnBasePathMapping(scope, id, { domainName: name, basePath, restApiId: apiId, stage: stageName });
      default:
        return new CfnApiMapping(scope, id, { domainName: name, apiMappingKey: basePath, apiId, stage: stageName });
    }
  }
}
