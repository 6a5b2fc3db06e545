import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CfnRestApi, EndpointAccessMode, MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi, HttpApi, WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { InterfaceVpcEndpoint, InterfaceVpcEndpointAwsService, Vpc } from 'aws-cdk-lib/aws-ec2';
import { CfnHealthCheck, Failover, HealthCheck, PrivateHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  CustomDomain,
  CustomDomainProps,
  DnsRouting,
  Endpoint,
  GatewayApi,
  GatewayStage,
  MappingTarget,
  MutualTls,
  StageSet,
  TlsPolicy,
} from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

const EUROPE = { account: '111111111111', region: 'eu-west-1' };
const DOMAIN = 'AWS::ApiGateway::DomainName';
const MAPPING = 'AWS::ApiGatewayV2::ApiMapping';
const certificateIn = (region: string) => `arn:aws:acm:${region}:111111111111:certificate/1`;

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

const europeanStack = () => sampleStack({ env: EUROPE, crossRegionReferences: true });
const given = (stack: Stack, region = 'eu-west-1') => {
  const id = `Certificate${region}`;
  const known = stack.node.tryFindChild(id) as ICertificate | undefined;
  return known ?? Certificate.fromCertificateArn(stack, id, certificateIn(region));
};
const zoneOf = (stack: Stack) =>
  PublicHostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });

function stageOf(stack: Stack, id = 'Api'): GatewayStage {
  const api = new GatewayApi(stack, id, { routes: { 'GET /pets': mockRoute } });
  return new StageSet(stack, `${id}Stages`, { api, stages: { prod: {} } }).stage('prod');
}

function httpStageOf(stack: Stack, id = 'Http'): MappingTarget {
  return MappingTarget.httpStage(new HttpApi(stack, id).defaultStage!);
}

function domainOf(props: Partial<CustomDomainProps>, stack = europeanStack()) {
  const domain = new CustomDomain(stack, 'Domain', {
    domainName: 'api.example.com',
    certificate: props.hostedZone ? undefined : given(stack),
    ...props,
  });
  return { stack, domain };
}

const propertiesOf = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

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

describe('a certificate', () => {
  test('is made and validated in the hosted zone', () => {
    const stack = europeanStack();
    const certificateNames = ['www.example.com', '*.api.example.com'];
    const certificateOptions = { alternativeNames: certificateNames };
    const { domain } = domainOf({ hostedZone: zoneOf(stack), certificateOptions }, stack);
    expect(propertiesOf(validTemplateOf(stack), 'AWS::CertificateManager::Certificate')).toEqual([
      expect.objectContaining({
        DomainName: 'api.example.com',
        SubjectAlternativeNames: certificateNames,
        ValidationMethod: 'DNS',
        DomainValidationOptions: expect.arrayContaining([{ DomainName: 'api.example.com', HostedZoneId: 'Z1' }]),
      }),
    ]);
    expect(stack.resolve(domain.certificate.certificateArn)).toHaveProperty('Ref');
  });

  test('for the edge is made in a stack in us-east-1, which is deployed first', () => {
    const stack = europeanStack();
    const app = stack.node.root as App;
    domainOf({ endpoint: Endpoint.edge(), hostedZone: zoneOf(stack) }, stack);
    const support = app.node.children.find((child) => Stack.isStack(child) && child !== stack) as Stack;
    expect(support.environment).toBe('aws://111111111111/us-east-1');
    expect(stack.dependencies).toContain(support);
    Template.fromStack(support).resourceCountIs('AWS::CertificateManager::Certificate', 1);
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::CertificateManager::Certificate', 0);
    const [{ CertificateArn }] = propertiesOf(template, DOMAIN);
    expect(CertificateArn['Fn::GetAtt'][1]).toBe('Parameters.0.Value');
  });

  test('for the edge is made in the stack itself where that is in us-east-1', () => {
    const stack = sampleStack({ env: { ...EUROPE, region: 'us-east-1' } });
    domainOf({ endpoint: Endpoint.edge(), hostedZone: zoneOf(stack) }, stack);
    validTemplateOf(stack).resourceCountIs('AWS::CertificateManager::Certificate', 1);
    expect(stack.node.root.node.children.filter(Stack.isStack)).toEqual([stack]);
  });

  test.each<[string, () => Stack, (stack: Stack) => Partial<CustomDomainProps>, RegExp]>([
    [
      'of another region',
      europeanStack,
      (stack) => ({ certificate: given(stack, 'us-east-1') }),
      /^AGW-DOM-02: .*is in us-east-1; /,
    ],
    [
      'of the region on the edge',
      europeanStack,
      (stack) => ({ endpoint: Endpoint.edge(), certificate: given(stack) }),
      /^AGW-DOM-01: .*eu-west-1; /,
    ],
    ['from nowhere', europeanStack, () => ({ certificate: undefined }), /^AGW-DOM-43: 'api\.example\.com' has neither/],
    [
      'for the edge in a zone of the same stack',
      europeanStack,
      (stack) => ({
        endpoint: Endpoint.edge(),
        hostedZone: new PublicHostedZone(stack, 'Own', { zoneName: 'example.com' }),
      }),
      /^AGW-DOM-44: .* Move the hosted zone to a stack of its own/,
    ],
  ])('%s is refused', (_, makeStack, props, message) => {
    const stack = makeStack();
    expect(() => domainOf(props(stack), stack)).toThrow(message);
    expect(stack.node.tryFindChild('Domain')).toBeUndefined();
  });

  test('of a stack in another region is refused', () => {
    const app = new App();
    const elsewhere = new Stack(app, 'Elsewhere', { env: { ...EUROPE, region: 'eu-north-1' } });
    const certificate = new Certificate(elsewhere, 'Certificate', { domainName: 'api.example.com' });
    const stack = new Stack(app, 'Here', { env: EUROPE, crossRegionReferences: true });
    expect(() => domainOf({ certificate }, stack)).toThrow(/^AGW-DOM-02: .*eu-north-1; /);
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

describe('mappings', () => {
  test('lead paths to stages of several APIs, after the stages are there', () => {
    const stack = europeanStack();
    const [pets, shop] = [stageOf(stack, 'Pets'), stageOf(stack, 'Shop')];
    const { domain } = domainOf({ mappings: { '': pets, 'shop/orders': shop } }, stack);
    const template = validTemplateOf(stack);
    const mappings = Object.values(template.findResources(MAPPING));
    const [orders, all] = mappings.sort(
      (a, b) => ('ApiMappingKey' in a.Properties ? -1 : 1) - ('ApiMappingKey' in b.Properties ? -1 : 1),
    );
    expect(all.Properties).not.toHaveProperty('ApiMappingKey');
    expect(orders.Properties.ApiMappingKey).toBe('shop/orders');
    expect(orders.DependsOn).toContain(Object.keys(template.findResources('AWS::ApiGateway::Stage'))[1]);
    expect(Object.keys(domain.mappings)).toEqual(['', 'shop/orders']);
    expect(domain.urlForPath('shop/orders')).toBe('https://api.example.com/shop/orders');
  });

  test('keep their id when another API, of another kind too, takes the path', () => {
    const mappingTo = (target: (stack: Stack) => GatewayStage | MappingTarget) => {
      const stack = europeanStack();
      domainOf({ mappings: { v1: target(stack), other: stageOf(stack, 'Other') } }, stack);
      const mappings = Object.entries(validTemplateOf(stack).findResources(MAPPING));
      return mappings.find(([, { Properties }]) => Properties.ApiMappingKey === 'v1')!;
    };
    const [blueId, blue] = mappingTo((stack) => stageOf(stack, 'Blue'));
    const [greenId, green] = mappingTo((stack) => stageOf(stack, 'Green'));
    const [httpId] = mappingTo((stack) => httpStageOf(stack));
    expect([greenId, httpId]).toEqual([blueId, blueId]);
    expect(green.Properties.ApiId).not.toEqual(blue.Properties.ApiId);
    expect(green.Properties.DomainName).toEqual(blue.Properties.DomainName);
  });

  test('are the same in whatever order they are written', () => {
    const template = (order: string[]) => {
      const stack = europeanStack();
      const stages: { [path: string]: GatewayStage } = { a: stageOf(stack, 'A'), b: stageOf(stack, 'B') };
      domainOf({ mappings: Object.fromEntries(order.map((path) => [path, stages[path]])) }, stack);
      return JSON.stringify(validTemplateOf(stack).toJSON());
    };
    expect(template(['a', 'b'])).toBe(template(['b', 'a']));
  });

  test('on the edge are base path mappings', () => {
    const stack = europeanStack();
    const certificate = given(stack, 'us-east-1');
    domainOf({ endpoint: Endpoint.edge(), certificate, mappings: { v1: stageOf(stack) } }, stack);
    const [mapping] = propertiesOf(validTemplateOf(stack), 'AWS::ApiGateway::BasePathMapping');
    expect(mapping).toMatchObject({ BasePath: 'v1', Stage: { Ref: expect.any(String) } });
  });

  test('may be added later', () => {
    const stack = europeanStack();
    const { domain } = domainOf({ mappings: { v1: stageOf(stack) } }, stack);
    expect(domain.addMapping('v2', stageOf(stack, 'Next'))).toBe(domain.mappings.v2);
    expect(() => domain.addMapping('v1', stageOf(stack, 'Again'))).toThrow(/^AGW-DOM-18: 'v1' is mapped 2 times; /);
  });

  test('lead to stages that aws-cdk-lib made', () => {
    const stack = europeanStack();
    const restApi = new RestApi(stack, 'Theirs');
    restApi.root.addMethod('GET', new MockIntegration());
    domainOf({ mappings: { v1: MappingTarget.restStage(restApi.deploymentStage) } }, stack);
    expect(propertiesOf(validTemplateOf(stack), MAPPING)[0].ApiId).toEqual(stack.resolve(restApi.restApiId));
  });

  test.each<[string, (stack: Stack) => Partial<CustomDomainProps>, RegExp]>([
    ['a path with a blank', (stack) => ({ mappings: { 'my api': stageOf(stack) } }), /^AGW-DOM-15: 'my api'/],
    [
      'two levels on the edge',
      (stack) => ({
        endpoint: Endpoint.edge(),
        certificate: given(stack, 'us-east-1'),
        mappings: { 'a/b': stageOf(stack) },
      }),
      /^AGW-DOM-14: 'a\/b'/,
    ],
    [
      'an HTTP API behind TLS 1.3',
      (stack) => ({
        endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_3_2025_09 }),
        mappings: { v1: httpStageOf(stack) },
      }),
      /^AGW-DOM-12: an HTTP API is mapped/,
    ],
    [
      'a WebSocket API beside a REST API',
      (stack) => {
        const webSocketApi = new WebSocketApi(stack, 'Chat');
        const stage = new WebSocketStage(stack, 'Stage', { webSocketApi, stageName: 'prod' });
        return { mappings: { v1: stageOf(stack), chat: MappingTarget.webSocketStage(stage) } };
      },
      /^AGW-DOM-11: /,
    ],
    ['capitals', () => ({ domainName: 'Api.example.com' }), /^AGW-DOM-09: /],
  ])('refuse %s', (_, props, message) => {
    const stack = europeanStack();
    expect(() => domainOf(props(stack), stack)).toThrow(message);
    expect(stack.node.tryFindChild('Domain')).toBeUndefined();
  });
});

describe('routing rules', () => {
  test('send requests with a header or a base path to a stage, before the mappings', () => {
    const stack = europeanStack();
    const [stable, beta] = [stageOf(stack, 'Stable'), stageOf(stack, 'Beta')];
    const { domain } = domainOf(
      {
        mappings: { '': stable },
        routingRules: [
          { priority: 20, basePaths: ['beta'], stripBasePath: true, target: beta },
          { priority: 10, headers: { 'x-version': 'beta*' }, target: beta },
        ],
      },
      stack,
    );
    const template = validTemplateOf(stack);
    expect(propertiesOf(template, DOMAIN)[0].RoutingMode).toBe('ROUTING_RULE_THEN_BASE_PATH_MAPPING');
    const [first, second] = propertiesOf(template, 'AWS::ApiGatewayV2::RoutingRule');
    expect(first).toMatchObject({
      Priority: 10,
      Conditions: [{ MatchHeaders: { AnyOf: [{ Header: 'x-version', ValueGlob: 'beta*' }] } }],
    });
    expect(second).toMatchObject({ Priority: 20, Conditions: [{ MatchBasePaths: { AnyOf: ['beta'] } }] });
    expect(second.Actions[0].InvokeApi).toMatchObject({ StripBasePath: true });
    expect(domain.routingRules.map(({ priority }) => priority)).toEqual([10, 20]);
  });

  test('alone are the only way in', () => {
    const stack = europeanStack();
    domainOf({ routingRules: [{ priority: 1, target: stageOf(stack) }] }, stack);
    expect(propertiesOf(validTemplateOf(stack), DOMAIN)[0].RoutingMode).toBe('ROUTING_RULE_ONLY');
  });

  test.each<[string, (stack: Stack) => CustomDomainProps['routingRules'], RegExp]>([
    ['priority 0', (stack) => [{ priority: 0, target: stageOf(stack) }], /^AGW-DOM-31: /],
    [
      'one priority twice',
      (stack) => [
        { priority: 1, target: stageOf(stack, 'A') },
        { priority: 1, target: stageOf(stack, 'B') },
      ],
      /^AGW-DOM-40: /,
    ],
    [
      'three headers',
      (stack) => [{ priority: 1, headers: { a: '1', b: '2', c: '3' }, target: stageOf(stack) }],
      /^AGW-DOM-41: /,
    ],
    ['an HTTP API', (stack) => [{ priority: 1, target: httpStageOf(stack) }], /^AGW-DOM-32: /],
  ])('refuse %s', (_, routingRules, message) => {
    const stack = europeanStack();
    expect(() => domainOf({ routingRules: routingRules(stack) }, stack)).toThrow(message);
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
