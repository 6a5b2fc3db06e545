import { join } from 'node:path';
import { App, Aws, CfnParameter, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { IpAddressType, MockIntegration, RestApi, Stage } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { InterfaceVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import {
  Continent,
  Failover,
  GeoLocation,
  HealthCheck,
  HostedZone,
  PrivateHostedZone,
  PublicHostedZone,
} from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import {
  CustomDomain,
  CustomDomainProps,
  DnsRouting,
  Endpoint,
  GatewayApi,
  GatewayStage,
  HttpGatewayApi,
  MappingTarget,
  MutualTls,
  RoutingMode,
  RoutingRuleOptions,
  StageSet,
  TlsPolicy,
  WebSocketGatewayApi,
} from '../../lib';
import { ApiKind } from '../../lib/template-model/api-kind';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { proxyRoute, quietRoute } from '../v2-sample';
import { writtenBy } from '../written';

const EUROPE = { account: '111111111111', region: 'eu-west-1' };
const arnIn = (region: string) => `arn:aws:acm:${region}:111111111111:certificate/1`;
const pem = (name: string) => join(__dirname, 'truststores', `${name}.pem`);
const asAny = (value: unknown) => value as never;

/** One API of each kind with stages, made once for all rows of a table. */
function stagesIn(stack: Stack) {
  const endpoint = Endpoint.privateApi({ vpcEndpoints: [vpcEndpointIn(stack, 'Shared')] });
  const rest = (id: string, props: object = {}) => {
    const api = new GatewayApi(stack, id, { routes: { 'GET /pets': mockRoute }, ...props });
    return { api, set: new StageSet(stack, `${id}Stages`, { api, stages: { prod: {}, dev: {} } }) };
  };
  const pets = rest('Pets');
  const http = new HttpGatewayApi(stack, 'Shop', { routes: { $default: proxyRoute } });
  const chat = new WebSocketGatewayApi(stack, 'Chat', { routes: { $connect: quietRoute, $default: quietRoute } });
  const stageOf = (id: string, api: HttpGatewayApi | WebSocketGatewayApi) =>
    new StageSet(stack, `${id}Stages`, { api, stages: { live: {} } }).stage('live');
  const theirs = new RestApi(stack, 'Theirs');
  theirs.root.addMethod('GET', new MockIntegration());
  return {
    prod: pets.set.stage('prod'),
    dev: pets.set.stage('dev'),
    rest: pets.set,
    api: pets.api,
    hidden: rest('Hidden', { endpoint }).set.stage('prod'),
    strict: rest('Strict', { endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_3_2025_09 }) }).set.stage(
      'prod',
    ),
    privately: endpoint,
    shop: stageOf('Shop', http),
    chat: stageOf('Chat', chat),
    theirs,
  };
}

function vpcEndpointIn(scope: Construct, id: string) {
  const attributes = { vpcEndpointId: `vpce-${id.toLowerCase()}`, port: 443 };
  return InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(scope, id, attributes);
}

interface Given extends ReturnType<typeof stagesIn> {
  /** Where the row makes what it needs. */
  readonly scope: Construct;
  readonly zone: (name?: string) => ReturnType<typeof PublicHostedZone.fromHostedZoneAttributes>;
  readonly edge: Partial<CustomDomainProps>;
}

type Make = (given: Given) => Partial<CustomDomainProps>;

function givenIn(stack: Stack, stages: ReturnType<typeof stagesIn>): Given {
  const scope = new Construct(stack, `Row${stack.node.children.length}`);
  const zone = (zoneName = 'example.com') =>
    HostedZone.fromHostedZoneAttributes(scope, `Zone-${zoneName}`, { hostedZoneId: 'Z1', zoneName });
  const certificate = Certificate.fromCertificateArn(scope, 'Edge', arnIn('us-east-1'));
  return { ...stages, scope, zone, edge: { endpoint: Endpoint.edge(), certificate } };
}

/** Each row has a name of its own, and a certificate where it says nothing of one. */
function domainOf(given: Given, props: Partial<CustomDomainProps>): CustomDomain {
  const { scope } = given;
  const isSilent = !('certificate' in props) && !props.hostedZone && !props.certificateOptions;
  return new CustomDomain(scope, 'Domain', {
    domainName: `${scope.node.id.toLowerCase()}.example.com`,
    ...(isSilent && { certificate: Certificate.fromCertificateArn(scope, 'Given', arnIn('eu-west-1')) }),
    ...props,
  });
}

const truststore = (scope: Construct, key = 'trust.pem') =>
  MutualTls.fromObject(Bucket.fromBucketName(scope, 'B', 'trust'), key);
const rule = (given: Given, options: Partial<RoutingRuleOptions>): Partial<CustomDomainProps> => ({
  routingRules: [{ priority: 5, target: given.dev, ...options }],
});
const elsewhere = (scope: Construct, env: object): GatewayStage => {
  const stack = new Stack(scope.node.root as App, `Elsewhere${scope.node.root.node.children.length}`, {
    env: { ...EUROPE, ...env },
  });
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /': mockRoute } });
  return new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod');
};

const stack = sampleStack({ env: EUROPE, crossRegionReferences: true });
const stages = stagesIn(stack);

const REFUSED: readonly (readonly [name: string, make: Make, message: RegExp])[] = [
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

test.each(REFUSED)('%s is refused, and nothing is left behind', (_, make, message) => {
  const given = givenIn(stack, stages);
  expect(() => domainOf(given, make(given))).toThrow(message);
  expect(given.scope.node.tryFindChild('Domain')).toBeUndefined();
});

const good = sampleStack({ env: EUROPE, crossRegionReferences: true });

const TAKEN: readonly (readonly [name: string, make: Make])[] = [
  ['the zone itself', ({ zone }) => ({ domainName: 'example.com', hostedZone: zone() })],
  ['a wildcard', ({ zone }) => ({ domainName: '*.example.com', hostedZone: zone() })],
  ['many parts', ({ zone }) => ({ domainName: 'a.b.c.d.example.com', hostedZone: zone() })],
  ['another script in letters of ours', () => ({ domainName: 'xn--bcher-kva.example.com' })],
  ['digits', () => ({ domainName: '1.2.example.com' })],
  ['a delegated zone', ({ zone }) => ({ domainName: 'a.dev.example.com', hostedZone: zone('dev.example.com') })],
  ['a zone with a dot at its end', ({ zone }) => ({ hostedZone: zone('example.com.') })],
  ['a zone by its id alone', ({ scope }) => ({ hostedZone: HostedZone.fromHostedZoneId(scope, 'Z', 'Z1') })],
  [
    'a zone of the same stack',
    ({ scope }) => ({
      domainName: 'a.own.example',
      hostedZone: new PublicHostedZone(scope, 'Z', { zoneName: 'own.example' }),
    }),
  ],
  ['a name that is a token', ({ scope }) => ({ domainName: new CfnParameter(scope, 'Name').valueAsString })],
  ['a name with a token', () => ({ domainName: `api.${Aws.REGION}.example.com` })],
  [
    'a certificate from another stack',
    ({ scope }) => ({ certificate: Certificate.fromCertificateArn(scope, 'C', Fn.importValue('Arn')) }),
  ],
  [
    'a certificate from another stack on the edge',
    ({ scope }) => ({
      endpoint: Endpoint.edge(),
      certificate: Certificate.fromCertificateArn(scope, 'C', Fn.importValue('Arn')),
    }),
  ],
  [
    'a certificate of another partition',
    ({ scope }) => ({
      certificate: Certificate.fromCertificateArn(scope, 'C', arnIn('eu-west-1').replace('aws', 'aws-cn')),
    }),
  ],
  ['TLS 1.2 for old clients', () => ({ endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_2_2021_06 }) })],
  [
    'IPv4 alone',
    ({ zone }) => ({ hostedZone: zone(), endpoint: Endpoint.regional({ ipAddressType: IpAddressType.IPV4 }) }),
  ],
  ['paths of three levels', ({ prod, dev }) => ({ mappings: { 'a/b/c': prod, 'a/b': dev, a: prod } })],
  ['a/b beside a--b', ({ prod, dev }) => ({ mappings: { 'a/b': prod, 'a--b': dev } })],
  ['all signs in a path', ({ prod }) => ({ mappings: { "v1.0_b-$(x)!*'+": prod } })],
  ['a path of 300 characters', ({ prod }) => ({ mappings: { ['p'.repeat(300)]: prod } })],
  [
    'a path that is a token',
    ({ scope, prod }) => ({ mappings: { [new CfnParameter(scope, 'Path').valueAsString]: prod } }),
  ],
  ['REST and HTTP APIs', ({ prod, shop }) => ({ mappings: { a: prod, 'b/c': shop } })],
  ['several levels to a strict API', ({ strict }) => ({ mappings: { 'a/b': strict } })],
  ['a WebSocket API', ({ chat }) => ({ mappings: { '': chat } })],
  ['a stage of aws-cdk-lib', ({ theirs }) => ({ mappings: { '': MappingTarget.restStage(theirs.deploymentStage) } })],
  [
    'an HTTP stage of aws-cdk-lib',
    ({ scope }) => ({ mappings: { '': MappingTarget.httpStage(new HttpApi(scope, 'H').defaultStage!) } }),
  ],
  [
    'an imported REST stage',
    ({ scope }) => {
      const restApi = RestApi.fromRestApiId(scope, 'A', 'abc');
      return {
        mappings: {
          '': MappingTarget.restStage(Stage.fromStageAttributes(scope, 'S', { restApi, stageName: 'prod' })),
        },
      };
    },
  ],
  [
    'an imported HTTP stage',
    ({ scope }) => {
      const api = HttpApi.fromHttpApiAttributes(scope, 'A', { httpApiId: 'abc' });
      return {
        mappings: {
          '': MappingTarget.httpStage(HttpStage.fromHttpStageAttributes(scope, 'S', { api, stageName: '$default' })),
        },
      };
    },
  ],
  [
    'a stage that exists',
    ({ scope }) => ({
      mappings: {
        '': GatewayStage.fromStageAttributes(scope, 'S', { apiKind: ApiKind.REST, apiId: 'abc', stageName: 'prod' }),
      },
    }),
  ],
  ['no mapping yet', () => ({})],
  ['rules alone', (given) => rule(given, { priority: 1_000_000 })],
  ['a rule with a part of a header', (given) => rule(given, { headers: { 'user-agent': '*Mobile*' } })],
  [
    'a rule with two headers and paths',
    (given) => rule(given, { headers: { a: '1', b: '2*' }, basePaths: ['orders', 'shop/v1'], stripBasePath: true }),
  ],
  ['rules on the edge', (given) => ({ ...given.edge, ...rule(given, {}) })],
  ['a name that other apps lead on', () => ({ routingMode: RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING })],
  ['an alias', ({ zone, prod }) => ({ hostedZone: zone(), aliases: ['alias.example.com'], mappings: { '': prod } })],
  ['redirects', ({ zone }) => ({ hostedZone: zone(), redirects: ['www.example.com', 'old.example.com'] })],
  [
    'names of several zones',
    ({ zone }) => ({
      domainName: 'two.example.com',
      hostedZone: zone(),
      certificateOptions: {
        alternativeNames: ['two.example.org'],
        validationZones: { 'two.example.org': zone('example.org') },
      },
    }),
  ],
  ['a certificate by e-mail', () => ({ certificateOptions: { validation: CertificateValidation.fromEmail() } })],
  ['records that somebody makes', () => ({ certificateOptions: { validation: CertificateValidation.fromDns() } })],
  [
    'a key on a curve',
    ({ zone }) => ({
      hostedZone: zone(),
      certificateOptions: { keyAlgorithm: KeyAlgorithm.EC_PRIME256V1, transparencyLoggingEnabled: false },
    }),
  ],
  ['weight 0', ({ zone }) => ({ hostedZone: zone(), dnsRouting: DnsRouting.weighted(0) })],
  [
    'a place',
    ({ zone }) => ({ hostedZone: zone(), dnsRouting: DnsRouting.geolocation(GeoLocation.continent(Continent.EUROPE)) }),
  ],
  [
    'failover',
    ({ scope, zone }) => ({
      hostedZone: zone(),
      dnsRouting: DnsRouting.failover(Failover.PRIMARY, {
        healthCheck: HealthCheck.fromHealthCheckId(scope, 'H', 'abc'),
      }),
    }),
  ],
  ['the second of two', ({ zone }) => ({ hostedZone: zone(), dnsRouting: DnsRouting.failover(Failover.SECONDARY) })],
  [
    'a private name with one VPC endpoint twice',
    ({ scope, hidden }) => {
      const vpcEndpoint = vpcEndpointIn(scope, 'Twice');
      return { endpoint: Endpoint.privateApi({ vpcEndpoints: [vpcEndpoint, vpcEndpoint] }), mappings: { '': hidden } };
    },
  ],
  [
    'a private name with the record of an imported VPC endpoint',
    ({ scope, privately }) => ({
      endpoint: privately,
      certificate: Certificate.fromCertificateArn(scope, 'C', arnIn('eu-west-1')),
      hostedZone: HostedZone.fromHostedZoneAttributes(scope, 'Z', { hostedZoneId: 'Z', zoneName: 'example.com' }),
      vpcEndpointAlias: { dnsName: 'vpce-1.execute-api.eu-west-1.vpce.amazonaws.com', hostedZoneId: 'Z2' },
    }),
  ],
  [
    'a private name validated in the public zone',
    ({ privately, zone }) => ({ endpoint: privately, certificateOptions: { validationZone: zone() } }),
  ],
  [
    'a private name for another account',
    ({ privately }) => ({ endpoint: privately, share: { principals: ['222222222222'], vpcEndpointIds: ['vpce-2'] } }),
  ],
  [
    'a private name of the spelling of a public one',
    ({ privately }) => ({ domainName: 'example.com', endpoint: privately }),
  ],
  ['a second private name of one spelling', ({ privately }) => ({ domainName: 'example.com', endpoint: privately })],
  [
    'mutual TLS with a file',
    ({ shop }) => ({ mutualTls: MutualTls.fromPemFile(pem('authority')), mappings: { '': shop } }),
  ],
  ['mutual TLS with an object', ({ scope, strict }) => ({ mutualTls: truststore(scope), mappings: { '': strict } })],
  ['a name that stays', ({ zone }) => ({ hostedZone: zone(), removalPolicy: RemovalPolicy.RETAIN })],
];

describe('a domain name takes', () => {
  let given: ReturnType<typeof stagesIn>;
  beforeAll(() => {
    given = stagesIn(good);
  });

  const made = new Map<string, CustomDomain>();

  test.each(TAKEN)('%s', (name, make) => {
    const row = givenIn(good, given);
    const domain = domainOf(row, make(row));
    expect(domain.node.scope).toBe(row.scope);
    made.set(name, domain);
  });

  test('all of that in one template, and each of it makes a difference there', () => {
    validTemplateOf(good);
    const written = (domain: CustomDomain) =>
      writtenBy(
        `${domain.node.scope!.node.id}(?![0-9])`,
        domain,
        ...Object.values(domain.mappings),
        ...domain.routingRules,
      );
    const plain = written(made.get('no mapping yet')!);
    made.delete('no mapping yet');
    const idle = [...made].filter(([, domain]) => written(domain) === plain).map(([name]) => name);
    expect(idle).toEqual([]);
    expect(made.size).toBe(TAKEN.length - 1);
  });
});

test('one public name in two stacks that do not say where they are deployed', () => {
  const app = new App();
  for (const id of ['One', 'Other']) {
    const certificate = (scope: Stack) => Certificate.fromCertificateArn(scope, 'C', arnIn('eu-west-1'));
    const agnostic = new Stack(app, id);
    new CustomDomain(agnostic, 'Domain', { domainName: 'api.example.com', certificate: certificate(agnostic) });
  }
});

test('the tables are long', () => {
  expect(REFUSED.length).toBeGreaterThanOrEqual(90);
  expect(TAKEN.length).toBeGreaterThanOrEqual(50);
});
