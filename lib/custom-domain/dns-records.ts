import { Stack } from 'aws-cdk-lib';
import { InterfaceVpcEndpoint, IVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import { AaaaRecord, ARecord, IHostedZone, RecordSet, RecordSetOptions, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { InterfaceVpcEndpointTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { DnsRouting } from './dns-routing';
import { DomainNameResource } from './domain-name-resource';

export interface DnsRequest {
  readonly domainName: string;
  readonly hostedZone: IHostedZone;
  readonly routing: DnsRouting;
  readonly vpcEndpoints: readonly IVpcEndpoint[];
}

/** The records that lead to a domain name: for IPv4 and IPv6, or to the first VPC endpoint of a private name. */
export function dnsRecords(scope: Construct, { alias }: DomainNameResource, request: DnsRequest): RecordSet[] {
  const options = recordOptionsOf(scope, request);
  if (alias) {
    // Among several records, one whose target is ill must step back.
    const evaluateTargetHealth = request.routing._routing.options && true;
    const target = RecordTarget.fromAlias({ bind: () => ({ ...alias, evaluateTargetHealth }) });
    return [
      new ARecord(scope, 'Record', { ...options, target }),
      new AaaaRecord(scope, 'Ipv6Record', { ...options, target }),
    ];
  }
  const vpcEndpoint = request.vpcEndpoints.find((endpoint) => endpoint instanceof InterfaceVpcEndpoint);
  if (!vpcEndpoint) return [];
  const target = RecordTarget.fromAlias(new InterfaceVpcEndpointTarget(vpcEndpoint));
  return [new ARecord(scope, 'Record', { ...options, target })];
}

function recordOptionsOf(scope: Construct, { domainName, hostedZone, routing }: DnsRequest): RecordSetOptions {
  const { weight, isForRegion, failover, options } = routing._routing;
  const { region } = Stack.of(scope);
  return {
    zone: hostedZone,
    // With the dot at its end the name is whole, whatever the zone.
    recordName: `${domainName}.`,
    weight,
    failover,
    region: isForRegion ? region : undefined,
    healthCheck: options?.healthCheck,
    setIdentifier: options && (options.setIdentifier ?? `${region} ${scope.node.path}`),
  };
}
