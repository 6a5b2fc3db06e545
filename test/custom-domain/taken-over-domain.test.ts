import { Stack } from 'aws-cdk-lib';
import { BasePathMapping, CfnDomainName, DomainName, MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { ApiMapping, HttpApi, DomainName as V2DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { AccountCloudWatchRole, CustomDomain, GatewayApi, HttpGatewayApi, MappingType, StageSet } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

const BASE_PATH = 'AWS::ApiGateway::BasePathMapping';
const API_MAPPING = 'AWS::ApiGatewayV2::ApiMapping';
const domainName = 'api.example.com';

const certificateIn = (stack: Stack) => new Certificate(stack, 'Certificate', { domainName });

function theirDomain(stack: Stack) {
  const restApi = new RestApi(stack, 'Theirs', { cloudWatchRole: false });
  restApi.root.addMethod(
    'GET',
    new MockIntegration({ requestTemplates: { 'application/json': '{"statusCode":200}' } }),
  );
  const domain = new DomainName(stack, 'Domain', { domainName, certificate: certificateIn(stack) });
  const mapping = domain.addBasePathMapping(restApi, { basePath: 'v1' });
  return { domain, mapping, restApi };
}

function theirV2Domain(stack: Stack) {
  const api = new HttpApi(stack, 'Theirs');
  const domain = new V2DomainName(stack, 'Domain', { domainName, certificate: certificateIn(stack) });
  const mapping = new ApiMapping(stack, 'Mapping', { api, domainName: domain, apiMappingKey: 'v1' });
  return { domain, mapping, api };
}

function ourStage(stack: Stack) {
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  const cloudWatchRole = AccountCloudWatchRole.existing();
  return new StageSet(stack, 'Stages', { api, cloudWatchRole, stages: { prod: {} } }).stage('prod');
}

function ourHttpStage(stack: Stack) {
  const api = new HttpGatewayApi(stack, 'HttpApi');
  return new StageSet(stack, 'HttpStages', { api, stages: { $default: {} } }).stage('$default');
}

describe('a domain name that is taken over', () => {
  test.each<[string, (domain: DomainName) => IConstruct]>([
    ["the CDK's domain name", (domain) => domain],
    ['its L1 resource', (domain) => domain.node.defaultChild!],
  ])('leads its paths to stages by the mappings that it has: %s', (_, given) => {
    const stack = sampleStack();
    const { domain, mapping } = theirDomain(stack);
    const untouched = sampleStack();
    theirDomain(untouched);
    const before = validTemplateOf(untouched).toJSON().Resources;
    const prod = ourStage(stack);
    const taken = CustomDomain.fromDomainName(stack, 'Taken', given(domain));
    expect(Object.keys(taken.mappings)).toEqual(['v1']);
    expect(taken.addMapping('v1', prod)).toBe(mapping.node.defaultChild);
    const template = validTemplateOf(stack);
    const [[id, { Properties }], ...others] = Object.entries(template.findResources(BASE_PATH));
    expect(others).toEqual([]);
    const { RestApiId, Stage } = Properties;
    expect([RestApiId, Stage]).toEqual([stack.resolve(prod.apiId), { Ref: 'StagesprodStageDF1026A2' }]);
    expect({ ...Properties, RestApiId: undefined, Stage: undefined }).toEqual({
      ...before[id].Properties,
      RestApiId: undefined,
      Stage: undefined,
    });
    const [name] = Object.keys(template.findResources('AWS::ApiGateway::DomainName'));
    expect(template.toJSON().Resources[name]).toEqual(before[name]);
  });

  test('gets mappings for further paths', () => {
    const stack = sampleStack();
    const { domain } = theirDomain(stack);
    const taken = CustomDomain.fromDomainName(stack, 'Taken', domain);
    taken.addMapping('v2/a', ourStage(stack));
    const DomainName = stack.resolve(domain.domainName);
    validTemplateOf(stack).hasResourceProperties(API_MAPPING, { DomainName, ApiMappingKey: 'v2/a' });
    expect(Object.keys(taken.mappings)).toEqual(['v1', 'v2/a']);
    expect(taken.urlForPath('v1')).toBe('https://api.example.com/v1');
  });

  test('gets routing rules, which its mode then lets act', () => {
    const stack = sampleStack();
    const { domain } = theirDomain(stack);
    const prod = ourStage(stack);
    CustomDomain.fromDomainName(stack, 'Taken', domain).addRoutingRule({
      priority: 1,
      basePaths: ['v1'],
      target: prod,
    });
    const template = validTemplateOf(stack);
    template.hasResourceProperties('AWS::ApiGateway::DomainName', {
      RoutingMode: 'ROUTING_RULE_THEN_BASE_PATH_MAPPING',
    });
    template.resourceCountIs('AWS::ApiGatewayV2::RoutingRule', 1);
  });

  test('may be one of the other module, for APIs of every kind', () => {
    const stack = sampleStack();
    const { domain, mapping } = theirV2Domain(stack);
    const taken = CustomDomain.fromDomainName(stack, 'Taken', domain);
    expect(taken.addMapping('v1', ourHttpStage(stack))).toBe(mapping.node.defaultChild);
    expect(stack.resolve(taken.targetDomainName)).toEqual(stack.resolve(domain.regionalDomainName));
    validTemplateOf(stack).resourceCountIs(API_MAPPING, 1);
  });

  test('refuses an HTTP API where a base path mapping is', () => {
    const stack = sampleStack();
    const taken = CustomDomain.fromDomainName(stack, 'Taken', theirDomain(stack).domain);
    expect(() => taken.addMapping('v1', ourHttpStage(stack))).toThrow(
      /^AGW-ADO-13: the base path mapping 'v1' leads to/,
    );
  });

  test('checks mappings as any name does', () => {
    const stack = sampleStack();
    const edge = new CfnDomainName(stack, 'Edge', {
      domainName,
      certificateArn: 'arn:aws:acm:us-east-1:1:certificate/a',
    });
    const taken = CustomDomain.fromDomainName(stack, 'Taken', edge);
    expect(taken.endpointType).toBe('EDGE');
    expect(() => taken.addMapping('v1', ourHttpStage(stack))).toThrow(/^AGW-DOM-/);
  });

  test('must be a domain name', () => {
    const stack = sampleStack();
    const given = theirDomain(stack).restApi;
    const taken = () => CustomDomain.fromDomainName(stack, 'Taken', given);
    expect(taken).toThrow(
      /^AGW-GEN-22: 'Taken' has a RestApi for domainName; domainName is a domain name of aws-cdk-lib/,
    );
    expect(stack.node.tryFindChild('Taken')).toBeUndefined();
  });

  test('finds mappings that name it by its text', () => {
    const stack = sampleStack();
    const { restApi } = theirDomain(stack);
    const other = Stack.of(restApi).node.root as never;
    const second = new Stack(other, 'Second');
    const known = DomainName.fromDomainNameAttributes(second, 'Known', {
      domainName,
      domainNameAliasHostedZoneId: 'Z',
      domainNameAliasTarget: 'd',
    });
    new BasePathMapping(second, 'Mapping', { domainName: known, restApi, basePath: 'v2' });
    const taken = CustomDomain.fromDomainName(stack, 'Taken', stack.node.findChild('Domain'));
    expect(Object.keys(taken.mappings)).toEqual(['v1', 'v2']);
  });
});

describe('the type of the mappings of a domain name', () => {
  const domainWith = (mappingType: MappingType | undefined, mappings: (stack: Stack) => object) => {
    const stack = sampleStack();
    const certificate = certificateIn(stack);
    new CustomDomain(stack, 'Domain', {
      domainName,
      certificate,
      mappingType,
      mappings: { v1: mappings(stack) as never },
    });
    return validTemplateOf(stack);
  };

  test('can be the one that aws-cdk-lib made', () => {
    const template = domainWith(MappingType.BASE_PATH_MAPPING, ourStage);
    template.hasResourceProperties(BASE_PATH, { BasePath: 'v1' });
    template.resourceCountIs(API_MAPPING, 0);
  });

  test('is that of the endpoint otherwise', () => {
    domainWith(undefined, ourStage).resourceCountIs(API_MAPPING, 1);
    domainWith(MappingType.API_MAPPING, ourStage).resourceCountIs(API_MAPPING, 1);
  });

  test('is refused where the API cannot be mapped so', () => {
    expect(() => domainWith(MappingType.BASE_PATH_MAPPING, ourHttpStage)).toThrow(/^AGW-ADO-13: /);
  });
});
