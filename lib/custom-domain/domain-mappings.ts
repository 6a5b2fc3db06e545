import { CfnResource } from 'aws-cdk-lib';
import { CfnBasePathMapping, CfnBasePathMappingV2, EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { CfnApiMapping } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { PathOfStage } from './domain-check';
import { MappingType } from './mapping-type';
import { NamedDomain, placeFor } from './named-domain';

/**
 * One mapping. Its logical id comes from the path, and its type from the domain name alone, so that another API at the
 * path is an update: a new mapping would be made before the old one is gone, and be refused.
 */
export function domainMapping(domain: NamedDomain, { path, stage }: PathOfStage): CfnResource {
  const { id, reference, scope } = placeFor(domain, stage, 'Mapping', path);
  const mapping = mappingResource(scope, id, domain, reference, { path, stage });
  mapping.node.addDependency(stage.stage);
  if (domain.resource) mapping.node.addDependency(domain.resource);
  return mapping;
}

function mappingResource(
  scope: Construct,
  id: string,
  { endpointType, mappingType }: NamedDomain,
  reference: string,
  { path, stage: { apiId: api, stageName: stage } }: PathOfStage,
): CfnResource {
  const basePath = path === '' ? undefined : path;
  if (endpointType === EndpointType.PRIVATE) {
    return new CfnBasePathMappingV2(scope, id, { domainNameArn: reference, basePath, restApiId: api, stage });
  }
  if (mappingType === MappingType.BASE_PATH_MAPPING || endpointType === EndpointType.EDGE) {
    return new CfnBasePathMapping(scope, id, { domainName: reference, basePath, restApiId: api, stage });
  }
  return new CfnApiMapping(scope, id, { domainName: reference, apiMappingKey: basePath, apiId: api, stage });
}
