import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as gatehouse from '../../lib';
import { sampleStack } from '../sample';

// What JavaScript lets through has no type here either.
const { CustomDomain, DnsRouting, Endpoint, MutualTls } = gatehouse as any;

const ARN = 'arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012';

function made(props?: object) {
  const stack = sampleStack();
  const certificate = Certificate.fromCertificateArn(stack, 'Certificate', ARN);
  return new CustomDomain(stack, 'Domain', props && { domainName: 'a.example.com', certificate, ...props });
}

test.each<[string, () => unknown, string]>([
  ['without settings', () => made(), "'Domain' has no domainName; domainName is text"],
  ['with a number for its name', () => made({ domainName: 5 }), "'Domain' has '5' for domainName"],
  ['with an ARN', () => made({ certificate: ARN }), 'certificate is a construct'],
  ['with the name of a zone', () => made({ hostedZone: 'example.com' }), 'hostedZone is a construct'],
  ['with the name of an endpoint', () => made({ endpoint: 'REGIONAL' }), 'endpoint is an Endpoint'],
  ['with a list of mappings', () => made({ mappings: ['prod'] }), 'mappings is a map'],
  ['with a map of rules', () => made({ routingRules: {} }), 'routingRules is a list'],
  ['with nothing for a rule', () => made({ routingRules: [null] }), 'a routing rule has no priority'],
  ['with a rule that has nothing', () => made({ routingRules: [{}] }), 'priority is a number'],
  ['with one alias', () => made({ aliases: 'b.example.com' }), 'aliases is a list'],
  ['with one redirect', () => made({ redirects: 'b.example.com' }), 'redirects is a list'],
  ['with the name of a routing', () => made({ dnsRouting: 'latency' }), 'dnsRouting is a DnsRouting'],
  ['with the URI of a truststore', () => made({ mutualTls: 's3://a/b' }), 'mutualTls is a MutualTls'],
  ['with a share of nobody', () => made({ endpoint: Endpoint.edge(), share: {} }), 'principals is a list'],
  ['with a mapping of nothing', () => made({}).addMapping(), "a mapping of 'Domain' has no path"],
  ['with a rule of nothing', () => made({}).addRoutingRule(), "a routing rule of 'Domain' has no priority"],
  [
    'that exists, without a name',
    () => CustomDomain.fromCustomDomainAttributes(sampleStack(), 'It', {}),
    "'It' has no",
  ],
  ['that exists, without anything', () => CustomDomain.fromCustomDomainAttributes(sampleStack(), 'It'), "'It' has no"],
  ['with a truststore nowhere', () => MutualTls.fromPemFile(), 'path is text'],
  ['with a truststore in no bucket', () => MutualTls.fromObject(), 'bucket is a construct'],
  ['with a weight of nothing', () => DnsRouting.weighted(), 'weight is a number'],
  ['with a failover of nothing', () => DnsRouting.failover(), 'failover is text'],
  ['with no place', () => DnsRouting.geolocation(), 'geoLocation is a GeoLocation'],
  ['with no addresses', () => DnsRouting.addresses(), 'cidrRoutingConfig is a map'],
])('a name %s is told what it lacks', (_, make, message) => {
  expect(make).toThrow(/^AGW-GEN-22: /);
  expect(make).toThrow(message);
});

test('mappings and rules that lead nowhere are told of', () => {
  expect(() => made({ mappings: { v1: undefined } })).toThrow(/^AGW-STG-20: /);
  expect(() => made({}).addMapping('v1')).toThrow(/^AGW-STG-20: /);
  expect(() => made({ routingRules: [{ priority: 1 }] })).toThrow(/^AGW-STG-20: /);
});
