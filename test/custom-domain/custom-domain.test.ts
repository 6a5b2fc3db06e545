import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnRestApi, EndpointAccessMode, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi, HttpApi, WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { InterfaceVpcEndpoint, InterfaceVpcEndpointAwsService, Vpc } from 'aws-cdk-lib/aws-ec2';
import { CfnHealthCheck, Failover, HealthCheck, PrivateHostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { DnsRouting, Endpoint, GatewayApi, MappingTarget, MutualTls, StageSet, TlsPolicy } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import {
  certificateIn,
  DOMAIN,
  domainOf,
  EUROPE,
  europeanStack,
  given,
  httpStageOf,
  MAPPING,
  propertiesOf,
  stageOf,
  zoneOf,
} from './domain-sample';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

describe('a domain name', () => {
  test('is regional, with the strictest TLS policy', () => {
    const { stack } = domainOf({});
    expect(propertiesOf(validTemplateOf(stack), DOMAIN)).toEqual([
      {
        DomainName: 'api.example.com',
        EndpointConfiguration: { Types: ['REGIONAL'], IpAddressType: 'dualstack' },
        RegionalCertificateArn: certificateIn('eu-west-1'),
        SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09',
        EndpointAccessMode: 'BASIC',
        RoutingMode: 'BASE_PATH_MAPPING_ONLY',
      },
    ]);
  });

  test('has the TLS policy and the access mode that it is given', () => {
    const endpoint = Endpoint.regional({
      securityPolicy: TlsPolicy.TLS13_1_2_FIPS_PFS_PQ_2025_09,
      endpointAccessMode: EndpointAccessMode.STRICT,
    });
    expect(propertiesOf(validTemplateOf(domainOf({ endpoint }).stack), DOMAIN)[0]).toMatchObject({
      SecurityPolicy: 'SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09',
      EndpointAccessMode: 'STRICT',
    });
  });

  test('may stand for all names below it', () => {
    const stack = europeanStack();
    domainOf({ domainName: '*.example.com', hostedZone: zoneOf(stack) }, stack);
    const template = validTemplateOf(stack);
    expect(propertiesOf(template, DOMAIN)[0].DomainName).toBe('*.example.com');
    expect(propertiesOf(template, 'AWS::Route53::RecordSet')[0].Name).toBe('*.example.com.');
  });

  test('on the edge has the certificate of us-east-1', () => {
    const stack = europeanStack();
    domainOf({ endpoint: Endpoint.edge(), certificate: given(stack, 'us-east-1') }, stack);
    expect(propertiesOf(validTemplateOf(stack), DOMAIN)[0]).toMatchObject({
      EndpointConfiguration: { Types: ['EDGE'], IpAddressType: 'dualstack' },
      CertificateArn: certificateIn('us-east-1'),
      SecurityPolicy: 'SecurityPolicy_TLS13_2025_EDGE',
    });
  });

  test('has TLS 1.2 for HTTP or WebSocket APIs alone', () => {
    const stack = europeanStack();
    const webSocketApi = new WebSocketApi(stack, 'Chat');
    const stage = new WebSocketStage(stack, 'Stage', { webSocketApi, stageName: 'prod' });
    domainOf({ mappings: { chat: MappingTarget.webSocketStage(stage) } }, stack);
    const template = validTemplateOf(stack);
    const [domain] = propertiesOf(template, DOMAIN);
    expect(domain).toMatchObject({ SecurityPolicy: 'TLS_1_2', RoutingMode: 'BASE_PATH_MAPPING_ONLY' });
    expect(domain).not.toHaveProperty('EndpointAccessMode');
    expect(propertiesOf(template, MAPPING)[0].ApiMappingKey).toBe('chat');
  });

  test('may be shared by REST and HTTP APIs, with TLS 1.2', () => {
    const stack = europeanStack();
    domainOf({ mappings: { v1: stageOf(stack), v2: httpStageOf(stack) } }, stack);
    const template = validTemplateOf(stack);
    expect(propertiesOf(template, DOMAIN)[0].SecurityPolicy).toBe('TLS_1_2');
    expect(propertiesOf(template, MAPPING).map(({ ApiMappingKey }) => ApiMappingKey)).toEqual(['v1', 'v2']);
  });

  test('that is private lets its VPC endpoints in, and is associated with them', () => {
    const stack = europeanStack();
    const vpc = new Vpc(stack, 'Vpc');
    const vpcEndpoint = new InterfaceVpcEndpoint(stack, 'Endpoint', {
      vpc,
      service: InterfaceVpcEndpointAwsService.APIGATEWAY,
    });
    const hostedZone = new PrivateHostedZone(stack, 'Private', { vpc, zoneName: 'example.com' });
    const endpoint = Endpoint.privateApi({ vpcEndpoints: [vpcEndpoint] });
    const api = new GatewayApi(stack, 'Api', { endpoint, routes: { 'GET /pets': mockRoute } });
    const prod = new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod');
    const { domain } = domainOf({ endpoint, hostedZone, certificate: given(stack), mappings: { '': prod } }, stack);
    const template = validTemplateOf(stack);
    const [{ Policy, SecurityPolicy }] = propertiesOf(template, 'AWS::ApiGateway::DomainNameV2');
    const vpce = stack.resolve(vpcEndpoint.vpcEndpointId);
    expect(SecurityPolicy).toBe('SecurityPolicy_TLS13_1_3_2025_09');
    expect(Policy.Statement[1]).toMatchObject({
      Effect: 'Deny',
      Condition: { StringNotEquals: { 'aws:SourceVpce': [vpce] } },
    });
    expect(propertiesOf(template, 'AWS::ApiGateway::DomainNameAccessAssociation')[0]).toMatchObject({
      AccessAssociationSource: vpce,
      AccessAssociationSourceType: 'VPCE',
    });
    expect(propertiesOf(template, 'AWS::ApiGateway::BasePathMappingV2')[0]).toMatchObject({
      RestApiId: stack.resolve(api.apiId),
    });
    expect(propertiesOf(template, 'AWS::Route53::RecordSet').map(({ Type }) => Type)).toEqual(['A']);
    expect(domain.accessAssociations).toHaveLength(1);
  });
});

describe('records', () => {
  test('lead to the domain name, for IPv4 and IPv6', () => {
    const stack = europeanStack();
    domainOf({ hostedZone: zoneOf(stack) }, stack);
    const records = propertiesOf(validTemplateOf(stack), 'AWS::Route53::RecordSet');
    expect(records.map(({ Type, Name }) => [Type, Name]).sort()).toEqual([
      ['A', 'api.example.com.'],
      ['AAAA', 'api.example.com.'],
    ]);
    const [id] = Object.keys(validTemplateOf(stack).findResources(DOMAIN));
    expect(records[0].AliasTarget).toEqual({
      DNSName: { 'Fn::GetAtt': [id, 'RegionalDomainName'] },
      HostedZoneId: { 'Fn::GetAtt': [id, 'RegionalHostedZoneId'] },
    });
  });

  test('lead to CloudFront for the edge', () => {
    const stack = sampleStack({ env: { ...EUROPE, region: 'us-east-1' } });
    domainOf({ endpoint: Endpoint.edge(), hostedZone: zoneOf(stack) }, stack);
    const [{ AliasTarget }] = propertiesOf(validTemplateOf(stack), 'AWS::Route53::RecordSet');
    expect(AliasTarget.DNSName['Fn::GetAtt'][1]).toBe('DistributionDomainName');
  });

  test.each<[string, (stack: Stack) => DnsRouting, object]>([
    ['by weight', () => DnsRouting.weighted(20), { Weight: 20 }],
    ['by latency', () => DnsRouting.latency(), { Region: 'eu-west-1' }],
    [
      'by health',
      (stack) => {
        const check = new CfnHealthCheck(stack, 'Check', { healthCheckConfig: { type: 'HTTPS' } });
        const healthCheck = HealthCheck.fromHealthCheckId(stack, 'Imported', check.ref);
        return DnsRouting.failover(Failover.PRIMARY, { healthCheck, setIdentifier: 'first' });
      },
      { Failover: 'PRIMARY', SetIdentifier: 'first', HealthCheckId: { Ref: 'Check' } },
    ],
  ])('are chosen %s', (_, routing, expected) => {
    const stack = europeanStack();
    domainOf({ hostedZone: zoneOf(stack), dnsRouting: routing(stack) }, stack);
    for (const record of propertiesOf(validTemplateOf(stack), 'AWS::Route53::RecordSet')) {
      expect(record).toMatchObject({ SetIdentifier: expect.any(String), ...expected });
    }
  });

  test('have the same name in several regions', () => {
    const app = new App();
    const stacks = ['eu-west-1', 'us-west-2'].map((region) => {
      const stack = new Stack(app, region, { env: { ...EUROPE, region } });
      return domainOf({ hostedZone: zoneOf(stack), dnsRouting: DnsRouting.latency() }, stack).stack;
    });
    const identifiers = stacks.map(
      (stack) => propertiesOf(validTemplateOf(stack), 'AWS::Route53::RecordSet')[0].SetIdentifier,
    );
    expect(new Set(identifiers).size).toBe(2);
  });

  test('without a zone are told', () => {
    const { stack } = domainOf({});
    const [target] = Object.values(validTemplateOf(stack).findOutputs('*'));
    expect(target.Value['Fn::GetAtt'][1]).toBe('RegionalDomainName');
    Annotations.fromStack(stack).hasWarning(
      '*',
      Match.stringLikeRegexp("AGW-DOM-20: the domain name '.*' has no hosted zone"),
    );
  });
});

describe('mutual TLS', () => {
  const mutualTlsIn = (stack: Stack) =>
    MutualTls.fromObject(Bucket.fromBucketName(stack, 'Trust', 'trust'), 'ca.pem', {
      version: '3',
      ownershipCertificate: given(stack, 'eu-central-1'),
    });

  test('means TLS 1.2, a truststore, and no default endpoints', () => {
    const stack = europeanStack();
    domainOf({ mutualTls: mutualTlsIn(stack), mappings: { v1: stageOf(stack) } }, stack);
    const template = validTemplateOf(stack);
    expect(propertiesOf(template, DOMAIN)[0]).toMatchObject({
      SecurityPolicy: 'TLS_1_2',
      MutualTlsAuthentication: { TruststoreUri: 's3://trust/ca.pem', TruststoreVersion: '3' },
      OwnershipVerificationCertificateArn: certificateIn('eu-central-1'),
    });
    expect(propertiesOf(template, 'AWS::ApiGateway::RestApi')[0].DisableExecuteApiEndpoint).toBe(true);
  });

  test('closes the default endpoint of APIs of aws-cdk-lib too', () => {
    const stack = europeanStack();
    const http = new HttpApi(stack, 'Http');
    domainOf({ mutualTls: mutualTlsIn(stack), mappings: { '': MappingTarget.httpStage(http.defaultStage!) } }, stack);
    expect((http.node.defaultChild as CfnApi).disableExecuteApiEndpoint).toBe(true);
  });

  test('warns of an API that is not of the app', () => {
    const stack = europeanStack();
    const api = GatewayApi.fromRestApi(stack, 'Api', RestApi.fromRestApiId(stack, 'Theirs', 'abc'));
    const prod = new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod');
    domainOf({ mutualTls: mutualTlsIn(stack), mappings: { '': prod } }, stack);
    Annotations.fromStack(stack).hasWarning(
      '*',
      Match.stringLikeRegexp("AGW-DOM-29: the API of 'Sample.Stages.prod' .*DisableExecuteApiEndpoint"),
    );
    expect(stack.node.findAll().some((node) => node instanceof CfnRestApi)).toBe(false);
  });

  test('is not for the edge', () => {
    const stack = europeanStack();
    const certificate = given(stack, 'us-east-1');
    expect(() => domainOf({ endpoint: Endpoint.edge(), certificate, mutualTls: mutualTlsIn(stack) }, stack)).toThrow(
      /^AGW-DOM-26: /,
    );
  });
});

describe('a name has one owner', () => {
  test('in an account and region', () => {
    const app = new App();
    const [one, other] = ['One', 'Other'].map((id) => new Stack(app, id, { env: EUROPE }));
    domainOf({}, one);
    expect(() => domainOf({}, other)).toThrow(
      "AGW-DOM-45: 'api.example.com' is made by 'One/Domain' and by 'Other/Domain'; ",
    );
  });

  test('and may be in other regions', () => {
    const app = new App();
    domainOf({}, new Stack(app, 'One', { env: EUROPE }));
    const stack = new Stack(app, 'Other', { env: { ...EUROPE, region: 'us-east-1' } });
    expect(() => domainOf({ certificate: given(stack, 'us-east-1') }, stack)).not.toThrow();
  });
});
