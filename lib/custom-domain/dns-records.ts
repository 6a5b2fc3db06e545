import { Stack } from 'aws-cdk-lib';
import { IpAddressType } from 'aws-cdk-lib/aws-apigateway';
import { InterfaceVpcEndpoint, IVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import {
  AaaaRecord,
  AliasRecordTargetConfig,
  ARecord,
  IHostedZone,
  RecordSet,
  RecordSetOptions,
  RecordTarget,
} from 'aws-cdk-lib/aws-route53';
import { InterfaceVpcEndpointTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { identityOf } from '../integrations/identity';
import { DnsRouting } from './dns-routing';
import { DomainNameResource } from './domain-name-resource';

/** The DNS name of a VPC endpoint, which callers of a private name reach it by. */
export interface VpcEndpointAlias {
  /** The first DNS name of the VPC endpoint, such as `vpce-1234-abcd.execute-api.eu-west-1.vpce.amazonaws.com`. */
  readonly dnsName: string;

  /** The hosted zone of that name, which the VPC endpoint tells too. */
  readonly hostedZoneId: string;
}

export interface DnsRequest {
  readonly domainName: string;
  readonly hostedZone: IHostedZone;
  readonly routing: DnsRouting;
  readonly ipAddressType?: IpAddressType;
  /** What the records of a private name lead to. */
  readonly vpcEndpointTarget?: RecordTarget;
}

/** The records that lead to a domain name: for IPv4, and for IPv6 where the name answers on it. */
export function dnsRecords(scope: Construct, { alias }: DomainNameResource, request: DnsRequest): RecordSet[] {
  const options = recordOptionsOf(scope, request);
  if (!alias) return [new ARecord(scope, 'Record', { ...options, target: request.vpcEndpointTarget! })];
  // Among several records, one whose target is ill must step back.
  const evaluateTargetHealth = request.routing._routing.options && true;
  const target = aliasTo({ ...alias, evaluateTargetHealth });
  const record = new ARecord(scope, 'Record', { ...options, target });
  if (request.ipAddressType !== IpAddressType.DUAL_STACK) return [record];
  return [record, new AaaaRecord(scope, 'Ipv6Record', { ...options, target })];
}

/** What the records of a private name lead to: the given VPC endpoint, or the first that the app makes. */
export function vpcEndpointTargetOf(
  vpcEndpoints: readonly IVpcEndpoint[],
  given: VpcEndpointAlias | undefined,
): RecordTarget | undefined {
  if (given) return aliasTo(given);
  const made = vpcEndpoints.find((endpoint) => endpoint instanceof InterfaceVpcEndpoint);
  return made && RecordTarget.fromAlias(new InterfaceVpcEndpointTarget(made));
}

function aliasTo(alias: AliasRecordTargetConfig): RecordTarget {
  return RecordTarget.fromAlias({ bind: () => alias });
}

function recordOptionsOf(scope: Construct, { domainName, hostedZone, routing }: DnsRequest): RecordSetOptions {
  const { isForRegion, options, ...chosen } = routing._routing;
  const { region } = Stack.of(scope);
  return {
    ...chosen,
    zone: hostedZone,
    // With the dot at its end the name is whole, whatever the zone.
    recordName: `${domainName}.`,
    region: isForRegion ? region : undefined,
    healthCheck: options?.healthCheck,
    setIdentifier: options && (options.setIdentifier ?? `${region} ${shortPath(scope)}`),
  };
}

/** Route 53 takes 128 characters. */
function shortPath(scope: Construct): string {
  const { path } = scope.node;
  return path.length <= 100 ? path : identityOf(scope, path);
}
