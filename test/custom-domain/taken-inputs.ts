import { Aws, CfnParameter, Fn, RemovalPolicy } from 'aws-cdk-lib';
import { IpAddressType, RestApi, Stage } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Continent, Failover, GeoLocation, HealthCheck, HostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { DnsRouting, Endpoint, GatewayStage, MappingTarget, MutualTls, RoutingMode, TlsPolicy } from '../../lib';
import { ApiKind } from '../../lib/template-model/api-kind';
import { arnIn, Make, pem, rule, truststore, vpcEndpointIn } from './inputs';

export const TAKEN: readonly (readonly [name: string, make: Make])[] = [
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
