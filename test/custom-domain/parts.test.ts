import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { IpAddressType } from 'aws-cdk-lib/aws-apigateway';
import { Certificate, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { InterfaceVpcEndpoint, Vpc } from 'aws-cdk-lib/aws-ec2';
import { GeoLocation, HealthCheck, HostedZone, PrivateHostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  CustomDomain,
  CustomDomainProps,
  DnsRouting,
  Endpoint,
  GatewayApi,
  GatewayStage,
  HttpGatewayApi,
  MutualTls,
  StageSet,
} from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { proxyRoute } from '../v2-sample';

const ARN = 'arn:aws:acm:eu-west-1:111111111111:certificate/1';
const RECORD = 'AWS::Route53::RecordSet';
const CERTIFICATE = 'AWS::CertificateManager::Certificate';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

const europe = () => sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });
const zoneOf = (scope: Construct, zoneName = 'example.com', hostedZoneId = 'Z1') =>
  HostedZone.fromHostedZoneAttributes(scope, `Zone-${zoneName}`, { hostedZoneId, zoneName });
const given = (scope: Construct) => Certificate.fromCertificateArn(scope, 'Given', ARN);

function stageOf(scope: Construct, id = 'Api', props: object = {}): GatewayStage {
  const api = new GatewayApi(scope, id, { routes: { 'GET /pets': mockRoute }, ...props });
  return new StageSet(scope, `${id}Stages`, { api, stages: { prod: {} } }).stage('prod');
}

function written(
  make: (stack: Stack) => Partial<CustomDomainProps>,
  more?: (domain: CustomDomain, stack: Stack) => void,
) {
  const stack = europe();
  const domain = new CustomDomain(stack, 'Domain', { domainName: 'api.example.com', ...make(stack) });
  more?.(domain, stack);
  const template = validTemplateOf(stack);
  const of = (type: string): any[] => Object.values(template.findResources(type));
  return { stack, template, of, propertiesOf: (type: string) => of(type).map(({ Properties }) => Properties) };
}

describe('records', () => {
  test('for IPv6 are made where the name answers on it', () => {
    const typesWith = (ipAddressType: IpAddressType) =>
      written((stack) => ({ hostedZone: zoneOf(stack), endpoint: Endpoint.regional({ ipAddressType }) }))
        .propertiesOf(RECORD)
        .map(({ Type }) => Type);
    expect(typesWith(IpAddressType.IPV4)).toEqual(['A']);
    expect(typesWith(IpAddressType.DUAL_STACK).sort()).toEqual(['A', 'AAAA']);
  });

  test('of a place or a block of addresses say so, and have names that Route 53 takes, however deep the construct is', () => {
    const stack = europe();
    let scope: Construct = stack;
    for (let depth = 0; depth < 12; depth++) scope = new Construct(scope, `ScopeThatIsDeep${depth}`);
    const dnsRouting = DnsRouting.geolocation(GeoLocation.country('DE'));
    new CustomDomain(scope, 'Domain', { domainName: 'api.example.com', hostedZone: zoneOf(stack), dnsRouting });
    const cidrRoutingConfig = { collectionId: '12345678-1234-1234-1234-123456789012', locationName: 'office' };
    const hostedZone = zoneOf(stack, 'example.org');
    const toBlock = DnsRouting.addresses(cidrRoutingConfig);
    new CustomDomain(stack, 'Other', { domainName: 'api.example.org', hostedZone, dnsRouting: toBlock });
    const records = Object.values(validTemplateOf(stack).findResources(RECORD)).map(({ Properties }) => Properties);
    for (const { SetIdentifier } of records) expect(SetIdentifier.length).toBeLessThanOrEqual(128);
    expect(records.filter(({ GeoLocation: place }) => place?.CountryCode === 'DE')).toHaveLength(2);
    expect(records.filter(({ CidrRoutingConfig }) => CidrRoutingConfig?.LocationName === 'office')).toHaveLength(2);
  });

  test('of a private name lead to the VPC endpoint that is given', () => {
    const alias = { dnsName: 'vpce-1.execute-api.eu-west-1.vpce.amazonaws.com', hostedZoneId: 'Z9' };
    const { propertiesOf } = written((stack) => {
      const attributes = { vpcEndpointId: 'vpce-1', port: 443 };
      const vpcEndpoint = InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'Endpoint', attributes);
      const endpoint = Endpoint.privateApi({ vpcEndpoints: [vpcEndpoint, vpcEndpoint] });
      return { certificate: given(stack), hostedZone: zoneOf(stack), endpoint, vpcEndpointAlias: alias };
    });
    expect(propertiesOf(RECORD)).toEqual([
      expect.objectContaining({ Type: 'A', AliasTarget: { DNSName: alias.dnsName, HostedZoneId: 'Z9' } }),
    ]);
    expect(propertiesOf('AWS::ApiGateway::DomainNameAccessAssociation')).toHaveLength(1);
  });

  test('that somebody makes elsewhere find their target and its zone in the outputs', () => {
    const { template } = written((stack) => ({ certificate: given(stack) }));
    const outputs = Object.values(template.findOutputs('*')).map(({ Value }) => Value['Fn::GetAtt'][1]);
    expect(outputs).toEqual(['RegionalDomainName', 'RegionalHostedZoneId']);
  });
});

test('a health check gets a policy with TLS 1.2, on the edge too', () => {
  const policyOf = (endpoint: Endpoint) =>
    written((stack) => ({
      endpoint,
      hostedZone: zoneOf(stack),
      certificate:
        endpoint.endpointType === 'EDGE'
          ? Certificate.fromCertificateArn(stack, 'C', ARN.replace('eu-west-1', 'us-east-1'))
          : undefined,
      dnsRouting: DnsRouting.latency({ healthCheck: HealthCheck.fromHealthCheckId(stack, 'Check', 'abc') }),
    })).propertiesOf('AWS::ApiGateway::DomainName')[0].SecurityPolicy;
  expect(policyOf(Endpoint.edge())).toBe('SecurityPolicy_TLS12_PFS_2025_EDGE');
  expect(policyOf(Endpoint.regional())).toBe('SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09');
});

describe('a certificate', () => {
  test('of several zones is validated in each of them, with a key of its own algorithm', () => {
    const { propertiesOf } = written((stack) => ({
      hostedZone: zoneOf(stack),
      certificateOptions: {
        alternativeNames: ['api.example.org'],
        validationZones: { 'api.example.org': zoneOf(stack, 'example.org', 'Z2') },
        keyAlgorithm: KeyAlgorithm.EC_PRIME256V1,
      },
    }));
    expect(propertiesOf(CERTIFICATE)).toEqual([
      expect.objectContaining({
        KeyAlgorithm: 'EC_prime256v1',
        DomainValidationOptions: [
          { DomainName: 'api.example.com', HostedZoneId: 'Z1' },
          { DomainName: 'api.example.org', HostedZoneId: 'Z2' },
        ],
      }),
    ]);
  });

  test('of the edge is kept when another one takes its place, as the name may go back to it', () => {
    const { stack } = written((scope) => ({ hostedZone: zoneOf(scope), endpoint: Endpoint.edge() }));
    const home = stack.node.root.node.findChild(`${stack.stackName}-edge-certificates`) as Stack;
    const [made] = Object.values(validTemplateOf(home).findResources(CERTIFICATE));
    expect(made).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });

  test('is not validated in a private zone', () => {
    const make = () =>
      written((stack) => {
        const vpc = Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['eu-west-1a'] });
        return { hostedZone: new PrivateHostedZone(stack, 'Private', { vpc, zoneName: 'example.com' }) };
      });
    expect(make).toThrow(/^AGW-DOM-66: /);
  });

  test('and its name stay where they are told to', () => {
    const { of } = written((stack) => ({ hostedZone: zoneOf(stack), removalPolicy: RemovalPolicy.RETAIN }));
    for (const type of [CERTIFICATE, 'AWS::ApiGateway::DomainName']) expect(of(type)[0].DeletionPolicy).toBe('Retain');
  });
});

test('mutual TLS may prove the ownership of the name with a certificate of its own', () => {
  const { propertiesOf } = written((stack) => {
    const ownershipCertificate = Certificate.fromCertificateArn(stack, 'Own', `${ARN}2`);
    const bucket = Bucket.fromBucketName(stack, 'Bucket', 'trust');
    return { certificate: given(stack), mutualTls: MutualTls.fromObject(bucket, 'a.pem', { ownershipCertificate }) };
  });
  expect(propertiesOf('AWS::ApiGateway::DomainName')[0].OwnershipVerificationCertificateArn).toBe(`${ARN}2`);
});

test('mutual TLS tells a stage that stays on a release once, by however many paths it is reached', () => {
  const { propertiesOf } = written((stack) => {
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': mockRoute } });
    const stages = new StageSet(stack, 'Stages', { api, releases: ['v1'], stages: { prod: { release: 'v1' } } });
    const prod = stages.stage('prod');
    const mutualTls = MutualTls.fromObject(Bucket.fromBucketName(stack, 'Bucket', 'trust'), 'a.pem');
    return { certificate: given(stack), mutualTls, mappings: { a: prod, b: prod } };
  });
  const [{ Description }] = propertiesOf('AWS::ApiGateway::Stage');
  expect(Description.match(/without a default endpoint/gi)).toHaveLength(1);
});

describe('a private name that is shared', () => {
  const sharedWith = (principals: string[], allowExternalPrincipals?: boolean) =>
    written((stack) => {
      const endpoint = Endpoint.privateApi({
        vpcEndpoints: [
          InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'E', { vpcEndpointId: 'vpce-1', port: 443 }),
        ],
      });
      const share = { principals, allowExternalPrincipals, vpcEndpointIds: ['vpce-2'] };
      return { certificate: given(stack), endpoint, share };
    });

  test('is shared through AWS RAM, in whatever order the accounts are written, and lets their VPC endpoints in', () => {
    const { propertiesOf } = sharedWith(['333333333333', '222222222222']);
    expect(propertiesOf('AWS::RAM::ResourceShare')).toEqual([
      expect.objectContaining({ Principals: ['222222222222', '333333333333'], AllowExternalPrincipals: false }),
    ]);
    const [{ Policy }] = propertiesOf('AWS::ApiGateway::DomainNameV2');
    expect(Policy.Statement[1].Condition.StringNotEquals['aws:SourceVpce']).toEqual(['vpce-1', 'vpce-2']);
  });

  test('may be shared beyond the organization', () => {
    const { propertiesOf } = sharedWith(['222222222222'], true);
    expect(propertiesOf('AWS::RAM::ResourceShare')[0].AllowExternalPrincipals).toBe(true);
  });
});

test('an alias leads where its name leads, by what comes later too', () => {
  const { propertiesOf } = written(
    (stack) => ({ certificate: given(stack), aliases: ['store.example.com'] }),
    (domain, stack) => {
      domain.addMapping('pets', stageOf(stack));
      domain.addRoutingRule({ priority: 5, headers: { b: '2', a: '1' }, target: stageOf(stack, 'Next') });
    },
  );
  expect(propertiesOf('AWS::ApiGatewayV2::ApiMapping')).toHaveLength(2);
  const rules = propertiesOf('AWS::ApiGatewayV2::RoutingRule');
  expect(rules).toHaveLength(2);
  for (const { Conditions } of rules) {
    expect(Conditions.map(({ MatchHeaders }: any) => MatchHeaders.AnyOf[0].Header)).toEqual(['a', 'b']);
  }
});

test('a rule beside mappings of two kinds is refused, whichever comes first', () => {
  const stack = europe();
  const domain = new CustomDomain(stack, 'Domain', { domainName: 'api.example.com', certificate: given(stack) });
  const rest = stageOf(stack);
  domain.addRoutingRule({ priority: 1, target: rest });
  domain.addMapping('rest', rest);
  const http = new HttpGatewayApi(stack, 'Http', { routes: { $default: proxyRoute } });
  const live = new StageSet(stack, 'Live', { api: http, stages: { live: {} } }).stage('live');
  expect(() => domain.addMapping('http', live)).toThrow(/^AGW-DOM-/);
});
