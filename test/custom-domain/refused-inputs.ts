import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Failover, HostedZone, PrivateHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { DnsRouting, Endpoint, MutualTls, RoutingMode, TlsPolicy } from '../../lib';
import { arnIn, asAny, elsewhere, Make, pem, rule, truststore } from './inputs';

export const REFUSED: readonly (readonly [name: string, make: Make, message: RegExp])[] = [
  // Names.
  ['capitals', () => ({ domainName: 'API.example.com' }), /^AGW-DOM-09: 'API\.example\.com'/],
  ['a scheme', () => ({ domainName: 'https://api.example.com' }), /^AGW-DOM-09/],
  ['a dot at the end', () => ({ domainName: 'api.example.com.' }), /^AGW-DOM-09: .*no dot at its end/],
  ['an underscore', () => ({ domainName: 'my_api.example.com' }), /^AGW-DOM-09/],
  ['no name', () => ({ domainName: '' }), /^AGW-DOM-09/],
  ['one part', () => ({ domainName: 'localhost' }), /^AGW-DOM-09/],
  ['a star alone', () => ({ domainName: '*' }), /^AGW-DOM-09/],
  ['a path in the name', () => ({ domainName: 'api.example.com/v1' }), /^AGW-DOM-09/],
  ['a port', () => ({ domainName: 'api.example.com:443' }), /^AGW-DOM-09/],
  ['letters of another script', () => ({ domainName: 'bücher.example.com' }), /^AGW-DOM-09/],
  ['a blank in the name', () => ({ domainName: 'api example.com' }), /^AGW-DOM-09/],
  ['an alias in capitals', () => ({ aliases: ['WWW.example.com'] }), /^AGW-DOM-09: 'WWW\.example\.com'/],
  [
    'a redirect with a dot at the end',
    ({ zone }) => ({ hostedZone: zone(), redirects: ['www.example.com.'] }),
    /^AGW-DOM-09/,
  ],
  // Mapped paths.
  ['a slash before the path', ({ prod }) => ({ mappings: { '/v1': prod } }), /^AGW-DOM-15: '\/v1'/],
  ['a slash behind the path', ({ prod }) => ({ mappings: { 'v1/': prod } }), /^AGW-DOM-15/],
  ['a slash for the path', ({ prod }) => ({ mappings: { '/': prod } }), /^AGW-DOM-15/],
  ['two slashes', ({ prod }) => ({ mappings: { 'v1//a': prod } }), /^AGW-DOM-15/],
  [
    'the empty path in the words of other tools',
    ({ prod }) => ({ mappings: { '(none)': prod } }),
    /^AGW-DOM-15: .*Write '' for the empty path/,
  ],
  ['a variable', ({ prod }) => ({ mappings: { '{id}': prod } }), /^AGW-DOM-15/],
  ['a percent sign', ({ prod }) => ({ mappings: { 'a%20b': prod } }), /^AGW-DOM-15/],
  ['a tilde', ({ prod }) => ({ mappings: { 'a~b': prod } }), /^AGW-DOM-15/],
  ['a path of 301 characters', ({ prod }) => ({ mappings: { ['p'.repeat(301)]: prod } }), /^AGW-DOM-15/],
  ['two levels on the edge', ({ prod, edge }) => ({ ...edge, mappings: { 'a/b': prod } }), /^AGW-DOM-14/],
  [
    'two levels with TLS 1.0',
    ({ prod }) => ({ endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS_1_0 }), mappings: { 'a/b': prod } }),
    /^AGW-DOM-14/,
  ],
  ['two levels of a WebSocket API', ({ chat }) => ({ mappings: { 'a/b': chat } }), /^AGW-DOM-15/],
  // Mapped APIs.
  [
    'an API for a stage',
    ({ api }) => ({ mappings: { '': asAny(api) } }),
    /^AGW-STG-20: the target of the mapping '' is an API; /,
  ],
  [
    'a set of stages for a stage',
    ({ rest }) => ({ mappings: { '': asAny(rest) } }),
    /^AGW-STG-20: .*a set of stages; /,
  ],
  [
    'an API of aws-cdk-lib for a stage',
    ({ theirs }) => ({ mappings: { v1: asAny(theirs) } }),
    /^AGW-STG-20: .*MappingTarget\.restStage\(api\.deploymentStage\)/,
  ],
  [
    'a stage of aws-cdk-lib as it is',
    ({ theirs }) => ({ mappings: { v1: asAny(theirs.deploymentStage) } }),
    /^AGW-STG-20/,
  ],
  ['nothing for a stage', () => ({ mappings: { v1: asAny(undefined) } }), /^AGW-STG-20: .*undefined; /],
  [
    'a made up stage',
    () => ({ mappings: { v1: asAny({ apiId: 'abc', stageName: 'prod' }) } }),
    /^AGW-STG-20: .*type Object/,
  ],
  [
    'nothing for the target of a rule',
    () => ({ routingRules: [{ priority: 1, target: asAny(null) }] }),
    /^AGW-STG-20: the target of the routing rule of priority 1 is null; /,
  ],
  ['a WebSocket API beside a REST API', ({ prod, chat }) => ({ mappings: { a: prod, b: chat } }), /^AGW-DOM-11/],
  ['a WebSocket API beside an HTTP API', ({ shop, chat }) => ({ mappings: { a: shop, b: chat } }), /^AGW-DOM-11/],
  [
    'an HTTP API on the edge',
    ({ shop, edge }) => ({ ...edge, mappings: { '': shop } }),
    /^AGW-DOM-12: .*which is EDGE/,
  ],
  [
    'an HTTP API behind TLS 1.3',
    ({ shop }) => ({
      endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_3_2025_09 }),
      mappings: { '': shop },
    }),
    /^AGW-DOM-12: .*Write endpoint: Endpoint\.regional\(\{ securityPolicy: TlsPolicy\.TLS_1_2 \}\)/,
  ],
  [
    'an HTTP API on a private name',
    ({ shop, privately }) => ({ endpoint: privately, mappings: { '': shop } }),
    /^AGW-DOM-12/,
  ],
  [
    'a private API on a public name',
    ({ hidden }) => ({ mappings: { '': hidden } }),
    /^AGW-DOM-51: the mapping '' leads from a REGIONAL domain name to a PRIVATE API/,
  ],
  [
    'a public API on a private name',
    ({ prod, privately }) => ({ endpoint: privately, mappings: { '': prod } }),
    /^AGW-DOM-51/,
  ],
  [
    'an API of another region',
    ({ scope }) => ({ mappings: { '': elsewhere(scope, { region: 'us-west-2' }) } }),
    /^AGW-DOM-17: .*in us-west-2, and the domain name is in eu-west-1/,
  ],
  [
    'an API of another account',
    ({ scope }) => ({ mappings: { '': elsewhere(scope, { account: '222222222222' }) } }),
    /^AGW-DOM-17: .*account 222222222222/,
  ],
  [
    'several levels to a strict API beside an HTTP API',
    ({ strict, shop }) => ({
      endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS_1_2 }),
      mappings: { 'a/b': strict, c: shop },
    }),
    /^AGW-DOM-53: 'a\/b'/,
  ],
  // Routing rules.
  ['priority 0', (given) => rule(given, { priority: 0 }), /^AGW-DOM-31/],
  ['priority 1,000,001', (given) => rule(given, { priority: 1_000_001 }), /^AGW-DOM-31/],
  ['priority 1.5', (given) => rule(given, { priority: 1.5 }), /^AGW-DOM-31/],
  [
    'a priority twice',
    ({ prod, dev }) => ({
      routingRules: [
        { priority: 5, target: dev },
        { priority: 5, target: prod },
      ],
    }),
    /^AGW-DOM-40/,
  ],
  ['three headers', (given) => rule(given, { headers: { a: '1', b: '2', c: '3' } }), /^AGW-DOM-41/],
  ['a star in the midst of a value', (given) => rule(given, { headers: { a: '1*2' } }), /^AGW-DOM-54: .*'1\*2'/],
  ['an empty value', (given) => rule(given, { headers: { a: '' } }), /^AGW-DOM-54/],
  ['a header with a blank', (given) => rule(given, { headers: { 'x:y z': 'a' } }), /^AGW-DOM-54: .*'x:y z'/],
  ['an empty header', (given) => rule(given, { headers: { '': 'a' } }), /^AGW-DOM-54/],
  ['a value of 200 characters', (given) => rule(given, { headers: { a: 'x'.repeat(200) } }), /^AGW-DOM-54/],
  ['a header of 40 characters', (given) => rule(given, { headers: { ['h'.repeat(40)]: 'a' } }), /^AGW-DOM-54/],
  ['a value with a slash', (given) => rule(given, { headers: { accept: 'text/html' } }), /^AGW-DOM-54/],
  ['a slash before a base path', (given) => rule(given, { basePaths: ['/orders'] }), /^AGW-DOM-55: .*'\/orders'/],
  ['no base path', (given) => rule(given, { basePaths: [] }), /^AGW-DOM-55: .*lists no base path/],
  ['an empty base path', (given) => rule(given, { basePaths: [''] }), /^AGW-DOM-55/],
  ['a base path with a variable', (given) => rule(given, { basePaths: ['{tenant}'] }), /^AGW-DOM-55/],
  ['a base path to take away and none', (given) => rule(given, { stripBasePath: true }), /^AGW-DOM-56/],
  ['a rule to an HTTP API', (given) => rule(given, { target: given.shop }), /^AGW-DOM-32/],
  [
    'a rule to a private API of a public name',
    (given) => rule(given, { target: given.hidden }),
    /^AGW-DOM-32: .*from a REGIONAL domain name to a PRIVATE API/,
  ],
  [
    'a rule beside REST and HTTP mappings',
    (given) => ({ ...rule(given, {}), mappings: { a: given.prod, b: given.shop } }),
    /^AGW-DOM-32: .*to REST and to HTTP APIs/,
  ],
  [
    'a rule to another region',
    (given) => rule(given, { target: elsewhere(given.scope, { region: 'us-west-2' }) }),
    /^AGW-DOM-17: the routing rule of priority 5/,
  ],
  [
    'a rule on a name of mappings only',
    (given) => ({ ...rule(given, {}), routingMode: RoutingMode.BASE_PATH_MAPPING_ONLY }),
    /^AGW-DOM-30: a routing rule/,
  ],
  [
    'a mapping on a name of rules only',
    ({ prod }) => ({ routingMode: RoutingMode.ROUTING_RULE_ONLY, mappings: { '': prod } }),
    /^AGW-DOM-30: a mapping/,
  ],
  // Certificates.
  ['no certificate and no zone', () => ({ certificate: undefined }), /^AGW-DOM-43/],
  [
    'a certificate of the region on the edge',
    ({ scope }) => ({
      endpoint: Endpoint.edge(),
      certificate: Certificate.fromCertificateArn(scope, 'C', arnIn('eu-west-1')),
    }),
    /^AGW-DOM-01/,
  ],
  [
    'a certificate of another region',
    ({ scope }) => ({ certificate: Certificate.fromCertificateArn(scope, 'C', arnIn('us-east-1')) }),
    /^AGW-DOM-02: .*is in us-east-1/,
  ],
  [
    'a certificate of IAM',
    ({ scope }) => ({
      certificate: Certificate.fromCertificateArn(scope, 'C', 'arn:aws:iam::111111111111:server-certificate/x'),
    }),
    /^AGW-DOM-58: .*server-certificate/,
  ],
  [
    'a certificate that is no ARN',
    ({ scope }) => ({ certificate: Certificate.fromCertificateArn(scope, 'C', 'not-an-arn') }),
    /^AGW-DOM-58: .*'not-an-arn'/,
  ],
  [
    'options of a certificate that is given',
    ({ scope }) => ({
      certificate: Certificate.fromCertificateArn(scope, 'C', arnIn('eu-west-1')),
      certificateOptions: { alternativeNames: ['b.example.com'] },
    }),
    /^AGW-DOM-59: .*certificateOptions, and the certificate is given/,
  ],
  [
    'a private zone for a certificate',
    ({ scope }) => ({
      hostedZone: asAny(
        PrivateHostedZone.fromHostedZoneAttributes(scope, 'P', { hostedZoneId: 'Z', zoneName: 'example.org' }),
      ),
      domainName: 'a.example.com',
    }),
    /^AGW-DOM-47/,
  ],
  [
    'an alternative name of another zone',
    ({ zone }) => ({ hostedZone: zone(), certificateOptions: { alternativeNames: ['api.example.org'] } }),
    /^AGW-DOM-47: 'api\.example\.org' is not in the hosted zone 'example\.com'/,
  ],
  [
    'a validation zone of another name',
    ({ zone }) => ({ certificateOptions: { validationZone: zone('example.org') } }),
    /^AGW-DOM-47/,
  ],
  [
    'an alias without a zone to validate it in',
    ({ zone }) => ({
      domainName: 'a.example.com',
      aliases: ['b.example.org'],
      certificateOptions: { validationZones: { 'a.example.com': zone() } },
    }),
    /^AGW-DOM-43: 'b\.example\.org'/,
  ],
  [
    'the zone of its own stack on the edge',
    ({ scope }) => ({
      endpoint: Endpoint.edge(),
      hostedZone: new PublicHostedZone(scope, 'Own', { zoneName: 'example.com' }),
    }),
    /^AGW-DOM-44/,
  ],
  [
    'a name that is a token on the edge, with its own certificate',
    ({ scope, zone }) => ({
      domainName: `api.${StringParameter.valueForStringParameter(scope, '/d')}`,
      endpoint: Endpoint.edge(),
      hostedZone: zone(),
    }),
    /^AGW-DOM-44: .* is known to CloudFormation in stack 'Sample' alone; /,
  ],
  // Records.
  [
    'a name outside of its zone',
    ({ zone }) => ({ domainName: 'api.other.com', hostedZone: zone() }),
    /^AGW-DOM-47: 'api\.other\.com'/,
  ],
  [
    'a name that only ends like its zone',
    ({ zone }) => ({ domainName: 'api.myexample.com', hostedZone: zone() }),
    /^AGW-DOM-47/,
  ],
  ['an alias outside of the zone', ({ zone }) => ({ hostedZone: zone(), aliases: ['api.example.org'] }), /^AGW-DOM-47/],
  ['a redirect outside of the zone', ({ zone }) => ({ hostedZone: zone(), redirects: ['example.org'] }), /^AGW-DOM-47/],
  ['redirects without a zone', () => ({ redirects: ['www.example.com'] }), /^AGW-DOM-65/],
  [
    'a zone of another account',
    ({ scope }) => {
      const dns = new Stack(scope.node.root as App, `Dns${scope.node.root.node.children.length}`, {
        env: { account: '222222222222', region: 'eu-west-1' },
      });
      const hostedZone = HostedZone.fromHostedZoneAttributes(dns, 'Zone', {
        hostedZoneId: 'Z',
        zoneName: 'example.com',
      });
      return { hostedZone };
    },
    /^AGW-DOM-49: .*account 222222222222, and the stack of account 111111111111/,
  ],
  ['routing without a zone', () => ({ dnsRouting: DnsRouting.latency() }), /^AGW-DOM-59: .*dnsRouting, and no record/],
  ['failover without a health check', () => ({ dnsRouting: DnsRouting.failover(Failover.PRIMARY) }), /^AGW-DOM-60/],
  ['weight 300', () => ({ dnsRouting: DnsRouting.weighted(300) }), /^AGW-DOM-61/],
  ['weight -1', () => ({ dnsRouting: DnsRouting.weighted(-1) }), /^AGW-DOM-61/],
  [
    'a zone of a private name with imported VPC endpoints',
    ({ scope, privately }) => ({
      endpoint: privately,
      certificate: Certificate.fromCertificateArn(scope, 'C', arnIn('eu-west-1')),
      hostedZone: HostedZone.fromHostedZoneAttributes(scope, 'Z', { hostedZoneId: 'Z', zoneName: 'example.com' }),
    }),
    /^AGW-DOM-62/,
  ],
  [
    'a VPC endpoint of a public name',
    () => ({ vpcEndpointAlias: { dnsName: 'a', hostedZoneId: 'Z' } }),
    /^AGW-DOM-59: .*vpcEndpointAlias, and the name is public/,
  ],
  ['a share of a public name', () => ({ share: { principals: ['222222222222'] } }), /^AGW-DOM-59: .*share/],
  // Mutual TLS.
  ['mutual TLS on the edge', ({ scope, edge }) => ({ ...edge, mutualTls: truststore(scope) }), /^AGW-DOM-26/],
  [
    'mutual TLS with TLS 1.0',
    ({ scope }) => ({
      endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS_1_0 }),
      mutualTls: truststore(scope),
    }),
    /^AGW-DOM-26/,
  ],
  [
    'mutual TLS with TLS 1.3',
    ({ scope }) => ({
      endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_3_2025_09 }),
      mutualTls: truststore(scope),
    }),
    /^AGW-DOM-25/,
  ],
  [
    'mutual TLS of a private name',
    ({ scope, privately }) => ({ endpoint: privately, mutualTls: truststore(scope) }),
    /^AGW-DOM-26/,
  ],
  [
    'mutual TLS with a WebSocket API',
    ({ scope, chat }) => ({ mutualTls: truststore(scope), mappings: { '': chat } }),
    /^AGW-DOM-52/,
  ],
  ['a truststore without a key', ({ scope }) => ({ mutualTls: truststore(scope, '') }), /^AGW-DOM-27/],
  [
    'a truststore of callers',
    () => ({ mutualTls: MutualTls.fromPemFile(pem('client')) }),
    /^AGW-DOM-64: certificate 1 of .*client\.pem' is not one of an authority/,
  ],
  [
    'a truststore with a short key',
    () => ({ mutualTls: MutualTls.fromPemFile(pem('weak')) }),
    /^AGW-DOM-64: .*1024 bits/,
  ],
  ['a truststore that is code', () => ({ mutualTls: MutualTls.fromPemFile(__filename) }), /^AGW-DOM-64/],
];
