import { CfnResource } from 'aws-cdk-lib';
import {
  CfnDomainName,
  CfnDomainNameAccessAssociation,
  CfnDomainNameV2,
  EndpointAccessMode,
  EndpointType,
  IpAddressType,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { Endpoint } from '../apis/endpoint';
import { MutualTls } from './mutual-tls';

/** A domain name as CloudFormation makes it, public or private. */
export interface DomainNameResource {
  readonly resource: CfnResource;
  /** What mappings name the domain by: a private one by its ARN, for other accounts may have the name too. */
  readonly reference: string;
  /** What DNS records lead to; absent for a private name, which callers reach through their VPC endpoints. */
  readonly alias?: { readonly dnsName: string; readonly hostedZoneId: string };
  readonly accessAssociations: readonly CfnDomainNameAccessAssociation[];
}

export interface DomainNameRequest {
  readonly domainName: string;
  readonly endpoint: Endpoint;
  /** The addresses that a public name answers on. */
  readonly ipAddressType?: IpAddressType;
  readonly certificateArn: string;
  /** These three follow what is mapped, and are known at synthesis. */
  readonly securityPolicy: string | undefined;
  readonly endpointAccessMode?: string;
  readonly routingMode: string;
  readonly mutualTls?: MutualTls;
  /** VPC endpoints of other accounts, which make their associations themselves. */
  readonly sharedVpcEndpointIds: readonly string[];
}

export function domainNameResource(scope: Construct, request: DomainNameRequest): DomainNameResource {
  const isPrivate = request.endpoint.endpointType === EndpointType.PRIVATE;
  return isPrivate ? privateDomainName(scope, request) : publicDomainName(scope, request);
}

/** One type for every public name whatever is mapped, for CloudFormation refuses another type under a logical id. */
function publicDomainName(scope: Construct, request: DomainNameRequest): DomainNameResource {
  const { certificateArn, domainName, endpoint, ipAddressType, mutualTls, routingMode } = request;
  const isEdge = endpoint.endpointType === EndpointType.EDGE;
  const resource = new CfnDomainName(scope, 'DomainName', {
    domainName,
    endpointConfiguration: { types: [endpoint.endpointType], ipAddressType },
    ...(isEdge ? { certificateArn } : { regionalCertificateArn: certificateArn }),
    ...tlsOf(request),
    routingMode,
    mutualTlsAuthentication: mutualTls?._bind(scope),
    ownershipVerificationCertificateArn: mutualTls?.ownershipCertificate?.certificateArn,
  });
  const alias = isEdge
    ? { dnsName: resource.attrDistributionDomainName, hostedZoneId: resource.attrDistributionHostedZoneId }
    : { dnsName: resource.attrRegionalDomainName, hostedZoneId: resource.attrRegionalHostedZoneId };
  return { resource, reference: resource.ref, alias, accessAssociations: [] };
}

/** A private name is reached through the VPC endpoints that are associated with it, and its policy turns all others away. */
function privateDomainName(scope: Construct, request: DomainNameRequest): DomainNameResource {
  const { certificateArn, domainName, endpoint, routingMode, sharedVpcEndpointIds } = request;
  const vpcEndpoints = [...new Set(endpoint.vpcEndpoints)];
  const resource = new CfnDomainNameV2(scope, 'DomainName', {
    domainName,
    certificateArn,
    endpointConfiguration: { types: [EndpointType.PRIVATE], ipAddressType: endpoint.ipAddressType },
    ...tlsOf(request),
    policy: policyFor([...vpcEndpoints.map(({ vpcEndpointId }) => vpcEndpointId), ...sharedVpcEndpointIds]),
    routingMode,
  });
  const arn = resource.attrDomainNameArn;
  const accessAssociations = vpcEndpoints.map((vpcEndpoint) => {
    const id = `Access${vpcEndpoint.node.addr}`;
    return new CfnDomainNameAccessAssociation(scope, id, {
      domainNameArn: arn,
      accessAssociationSource: vpcEndpoint.vpcEndpointId,
      accessAssociationSourceType: 'VPCE',
    });
  });
  return { resource, reference: arn, accessAssociations };
}

function tlsOf({ endpointAccessMode, securityPolicy }: DomainNameRequest) {
  return { securityPolicy, endpointAccessMode: endpointAccessMode as EndpointAccessMode | undefined };
}

function policyFor(vpcEndpointIds: readonly string[]): object {
  const statement = { Principal: '*', Action: 'execute-api:Invoke', Resource: ['execute-api:/*'] };
  const isStranger = { StringNotEquals: { 'aws:SourceVpce': vpcEndpointIds } };
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', ...statement },
      { Effect: 'Deny', ...statement, Condition: isStranger },
    ],
  };
}
