import { Aws, CfnResource, Stack } from 'aws-cdk-lib';
import {
  CfnDomainName,
  CfnDomainNameAccessAssociation,
  CfnDomainNameV2,
  EndpointAccessMode,
  EndpointType,
} from 'aws-cdk-lib/aws-apigateway';
import { CfnDomainName as CfnDomainNameOfV2 } from 'aws-cdk-lib/aws-apigatewayv2';
import { IVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { Endpoint } from '../apis/endpoint';
import { TlsPolicy } from '../apis/tls-policy';
import { MutualTls } from './mutual-tls';

/** A domain name as CloudFormation makes it, whatever the resource. */
export interface DomainNameResource {
  readonly resource: CfnResource;
  /** What mappings name the domain by. */
  readonly name: string;
  readonly arn: string;
  /** What DNS records lead to; absent for a private name, which callers reach through their VPC endpoints. */
  readonly alias?: { readonly dnsName: string; readonly hostedZoneId: string };
  readonly accessAssociations: readonly CfnDomainNameAccessAssociation[];
}

export interface DomainNameRequest {
  readonly domainName: string;
  readonly endpoint: Endpoint;
  readonly certificateArn: string;
  readonly tls: { readonly securityPolicy: TlsPolicy; readonly endpointAccessMode?: EndpointAccessMode };
  readonly mutualTls?: MutualTls;
  readonly hasMappings: boolean;
  readonly hasRoutingRules: boolean;
  /** Whether HTTP or WebSocket APIs alone are mapped. */
  readonly isOfV2: boolean;
}

export function domainNameResource(scope: Construct, request: DomainNameRequest): DomainNameResource {
  if (request.endpoint.endpointType === EndpointType.PRIVATE) return privateDomainName(scope, request);
  return request.isOfV2 ? v2DomainName(scope, request) : publicDomainName(scope, request);
}

function publicDomainName(scope: Construct, request: DomainNameRequest): DomainNameResource {
  const { certificateArn, domainName, endpoint, mutualTls, tls } = request;
  const isEdge = endpoint.endpointType === EndpointType.EDGE;
  const resource = new CfnDomainName(scope, 'DomainName', {
    domainName,
    endpointConfiguration: { types: [endpoint.endpointType], ipAddressType: endpoint.ipAddressType },
    ...(isEdge ? { certificateArn } : { regionalCertificateArn: certificateArn }),
    ...tls,
    routingMode: routingModeOf(request, 'BASE_PATH_MAPPING'),
    mutualTlsAuthentication: truststoreOf(mutualTls),
    ownershipVerificationCertificateArn: mutualTls?.ownershipCertificate?.certificateArn,
  });
  return {
    resource,
    name: resource.ref,
    arn: `arn:${Aws.PARTITION}:apigateway:${Stack.of(scope).region}::/domainnames/${resource.ref}`,
    alias: isEdge
      ? { dnsName: resource.attrDistributionDomainName, hostedZoneId: resource.attrDistributionHostedZoneId }
      : { dnsName: resource.attrRegionalDomainName, hostedZoneId: resource.attrRegionalHostedZoneId },
    accessAssociations: [],
  };
}

function v2DomainName(scope: Construct, request: DomainNameRequest): DomainNameResource {
  const { certificateArn, domainName, endpoint, mutualTls, tls } = request;
  const resource = new CfnDomainNameOfV2(scope, 'DomainName', {
    domainName,
    domainNameConfigurations: [
      {
        certificateArn,
        endpointType: endpoint.endpointType,
        ipAddressType: endpoint.ipAddressType,
        securityPolicy: tls.securityPolicy,
        ownershipVerificationCertificateArn: mutualTls?.ownershipCertificate?.certificateArn,
      },
    ],
    mutualTlsAuthentication: truststoreOf(mutualTls),
    routingMode: routingModeOf(request, 'API_MAPPING'),
  });
  return {
    resource,
    name: resource.ref,
    arn: resource.attrDomainNameArn,
    alias: { dnsName: resource.attrRegionalDomainName, hostedZoneId: resource.attrRegionalHostedZoneId },
    accessAssociations: [],
  };
}

/** A private name is reached through the VPC endpoints that are associated with it, and its policy turns all others away. */
function privateDomainName(scope: Construct, request: DomainNameRequest): DomainNameResource {
  const { certificateArn, domainName, endpoint, tls } = request;
  const resource = new CfnDomainNameV2(scope, 'DomainName', {
    domainName,
    certificateArn,
    endpointConfiguration: { types: [EndpointType.PRIVATE], ipAddressType: endpoint.ipAddressType },
    ...tls,
    policy: policyFor(endpoint.vpcEndpoints),
    routingMode: routingModeOf(request, 'BASE_PATH_MAPPING'),
  });
  const arn = resource.attrDomainNameArn;
  const accessAssociations = endpoint.vpcEndpoints.map((vpcEndpoint) => {
    const id = `Access${vpcEndpoint.node.addr}`;
    return new CfnDomainNameAccessAssociation(scope, id, {
      domainNameArn: arn,
      accessAssociationSource: vpcEndpoint.vpcEndpointId,
      accessAssociationSourceType: 'VPCE',
    });
  });
  return { resource, name: arn, arn, accessAssociations };
}

function policyFor(vpcEndpoints: readonly IVpcEndpoint[]): object {
  const statement = { Principal: '*', Action: 'execute-api:Invoke', Resource: ['execute-api:/*'] };
  const isStranger = { StringNotEquals: { 'aws:SourceVpce': vpcEndpoints.map((endpoint) => endpoint.vpcEndpointId) } };
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', ...statement },
      { Effect: 'Deny', ...statement, Condition: isStranger },
    ],
  };
}

function truststoreOf(mutualTls?: MutualTls) {
  if (!mutualTls) return undefined;
  const { bucket, key, version } = mutualTls;
  return { truststoreUri: `s3://${bucket.bucketName}/${key}`, truststoreVersion: version };
}

/** Written also where it is the service's default, because CloudFormation keeps an old mode that disappears. */
function routingModeOf({ hasMappings, hasRoutingRules }: DomainNameRequest, mapping: string): string {
  if (!hasRoutingRules) return `${mapping}_ONLY`;
  return hasMappings ? `ROUTING_RULE_THEN_${mapping}` : 'ROUTING_RULE_ONLY';
}
