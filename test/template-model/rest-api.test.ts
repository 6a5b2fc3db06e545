import { ApiKind } from '../../lib/template-model/api-kind';
import { TemplateModel } from '../../lib/template-model/template-model';

const RestApiId = { Ref: 'Api' };
const root = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };
const modelOf = (Resources: object) => TemplateModel.fromTemplate({ Resources });
const resource = (PathPart: unknown, ParentId: unknown, api: unknown = RestApiId) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: api, PathPart, ParentId },
});
const method = (HttpMethod: unknown, ResourceId: unknown, more: object = {}) => ({
  Type: 'AWS::ApiGateway::Method',
  Properties: { RestApiId, HttpMethod, ResourceId, ...more },
});
const Api = {
  Type: 'AWS::ApiGateway::RestApi',
  Properties: { Name: 'pets', EndpointConfiguration: { Types: ['REGIONAL'] } },
};

describe('a REST API', () => {
  test('has its name, kind and endpoint type', () => {
    const [api] = modelOf({ Api }).restApis;
    expect(api).toMatchObject({ logicalId: 'Api', name: 'pets', kind: ApiKind.REST, endpointTypes: ['REGIONAL'] });
    expect(api.hasHiddenRoutes).toBe(false);
  });

  test.each([
    ['a body in S3', { BodyS3Location: { Bucket: 'b', Key: 'k' } }],
    ['a clone', { CloneFrom: 'abc' }],
    ['an unresolved body', { Body: { 'Fn::If': ['A', {}, {}] } }],
    ['an included body', { Body: { 'Fn::Transform': { Name: 'AWS::Include' } } }],
    ['a body in a string', { Body: '{}' }],
  ])('with %s has routes that the template hides', (_, Properties) => {
    expect(modelOf({ Api: { ...Api, Properties } }).apis[0].hasHiddenRoutes).toBe(true);
  });

  test('of a template with a loop over resources has routes that the template hides', () => {
    expect(modelOf({ Api, 'Fn::ForEach::Routes': ['Id', [], {}] }).apis[0].hasHiddenRoutes).toBe(true);
  });

  test('owns what names it', () => {
    const owned = (type: string) => ({ Type: `AWS::ApiGateway::${type}`, Properties: { RestApiId } });
    const [api] = modelOf({
      Api,
      Model: owned('Model'),
      Validator: owned('RequestValidator'),
      Response: owned('GatewayResponse'),
      Deployment: owned('Deployment'),
      Authorizer: owned('Authorizer'),
    }).apis;
    expect(api.models.map(({ logicalId }) => logicalId)).toEqual(['Model']);
    expect(api.requestValidators.map(({ logicalId }) => logicalId)).toEqual(['Validator']);
    expect(api.gatewayResponses.map(({ logicalId }) => logicalId)).toEqual(['Response']);
    expect(api.deployments.map(({ logicalId }) => logicalId)).toEqual(['Deployment']);
    expect(api.authorizers[0].api).toBe(api);
  });
});

describe('resources and methods', () => {
  test('paths are joined from the root down', () => {
    const model = modelOf({
      Api,
      Pet: resource('{petId}', { Ref: 'Pets' }),
      Pets: resource('pets', root),
      GetPet: method('get', { Ref: 'Pet' }),
      Root: method('ANY', root),
    });
    expect(model.routes.map(({ key }) => key)).toEqual(['GET /pets/{petId}', 'ANY /']);
    const [pet, pets] = model.apis[0].resources;
    expect(pet).toMatchObject({ path: '/pets/{petId}', pathPart: '{petId}', parentId: 'Pets' });
    expect(pet.parent).toBe(pets);
    expect(pets.parentId).toBe('Api');
    expect(pets.parent).toBeUndefined();
  });

  test.each([
    ['a path part is unresolved', { A: resource({ Ref: 'Part' }, root) }],
    ['the parent is outside of the template', { A: resource('a', { Ref: 'Parent' }) }],
    ['the parent is a literal id', { A: resource('a', 'abc123') }],
    ['the parents go in a circle', { A: resource('a', { Ref: 'B' }), B: resource('b', { Ref: 'A' }) }],
    ['a resource is its own parent', { A: resource('a', { Ref: 'A' }) }],
  ])('there is no path where %s', (_, resources) => {
    const model = modelOf({ Api, ...resources, Get: method('GET', { Ref: 'A' }) });
    expect(model.apis[0].resources[0].path).toBeUndefined();
    expect(model.apis[0].resources[0].parent).toBeUndefined();
    expect(model.routes[0]).toMatchObject({ verb: 'GET', key: undefined });
  });

  test('a method knows its authorizer, validator and API key', () => {
    const model = modelOf({
      Api,
      Auth: { Type: 'AWS::ApiGateway::Authorizer', Properties: { RestApiId, Name: 'mine', Type: 'TOKEN' } },
      Validator: { Type: 'AWS::ApiGateway::RequestValidator', Properties: { RestApiId } },
      Get: method('GET', root, {
        AuthorizationType: 'CUSTOM',
        AuthorizerId: { Ref: 'Auth' },
        RequestValidatorId: { Ref: 'Validator' },
        ApiKeyRequired: 'true',
      }),
      Post: method('POST', root),
    });
    const [get, post] = model.routes;
    expect(get).toMatchObject({ authorizationType: 'CUSTOM', apiKeyRequired: true });
    expect(get.authorizer).toBe(model.authorizers[0]);
    expect(get.authorizer).toMatchObject({ name: 'mine', authorizerType: 'TOKEN' });
    expect(get.requestValidator).toBe(model.apis[0].requestValidators[0]);
    expect(post).toMatchObject({ apiKeyRequired: false, authorizer: undefined, requestValidator: undefined });
  });

  test('what belongs to an API outside of the template hangs on a placeholder', () => {
    const imported = { 'Fn::ImportValue': 'api' };
    const model = modelOf({
      Api,
      Get: method('GET', 'abc', { RestApiId: imported }),
      Post: method('POST', 'abc', { RestApiId: imported }),
      Stage: {
        Type: 'AWS::ApiGateway::Stage',
        Properties: { RestApiId: { 'Fn::ImportValue': 'other' }, StageName: 'prod' },
      },
    });
    expect(model.apis).toHaveLength(1);
    expect(model.routes.map(({ verb }) => verb)).toEqual(['GET', 'POST']);
    const [get, post] = model.routes;
    expect(get.api).toMatchObject({ logicalId: '', kind: ApiKind.REST, hasHiddenRoutes: true });
    expect(post.api).toBe(get.api);
    expect(model.stages[0].api).not.toBe(get.api);
    expect(model.stages[0].stageName).toBe('prod');
  });

  test('an element keeps its condition, dependencies and metadata', () => {
    const model = modelOf({
      Api,
      Get: { ...method('GET', root), Condition: 'IsProd', DependsOn: 'Api', Metadata: { 'aws:cdk:path': 'S/Get' } },
    });
    expect(model.routes[0]).toMatchObject({ condition: 'IsProd', dependsOn: ['Api'] });
    expect(model.routes[0].metadata?.string('aws:cdk:path')).toBe('S/Get');
    expect(model.element('Get')).toBe(model.routes[0]);
  });
});

describe('integrations', () => {
  const uriOf = (target: object) => ({
    'Fn::Join': ['', ['arn:aws:apigateway:', { Ref: 'AWS::Region' }, ':lambda:path/x/', target, '/invocations']],
  });
  const withUri = (Uri: unknown) =>
    modelOf({
      Api,
      List: { Type: 'AWS::Lambda::Function', Properties: {} },
      Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'List' } } },
      Get: method('GET', root, { Integration: { Type: 'AWS_PROXY', Uri } }),
    });

  test('are the inside of a method', () => {
    const model = withUri(uriOf({ 'Fn::GetAtt': ['List', 'Arn'] }));
    const [integration] = model.integrations;
    expect(integration).toMatchObject({ logicalId: 'Get', location: 'Integration', integrationType: 'AWS_PROXY' });
    expect(integration.uri).toBe('arn:aws:apigateway:${AWS::Region}:lambda:path/x/${List.Arn}/invocations');
    expect(integration.route).toBe(model.routes[0]);
    expect(model.routes[0].integration).toBe(integration);
    expect(model.apis[0].integrations).toEqual([integration]);
  });

  test('name their function', () => {
    const model = withUri(uriOf({ 'Fn::GetAtt': ['List', 'Arn'] }));
    expect(model.integrations[0].lambdaFunction).toBe(model.functions[0]);
    expect(model.integrations[0].lambdaTarget).toBe(model.functions[0]);
  });

  test('name the function behind an alias', () => {
    const model = withUri({ 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/x/${Live}/invocations' });
    expect(model.integrations[0].lambdaTarget).toBe(model.element('Live'));
    expect(model.integrations[0].lambdaFunction).toBe(model.functions[0]);
  });

  test('of other backends have no function', () => {
    expect(withUri('https://example.com').integrations[0].lambdaFunction).toBeUndefined();
  });

  test('that are unresolved or absent are none', () => {
    const model = modelOf({
      Api,
      Get: method('GET', root),
      Put: method('PUT', root, { Integration: { 'Fn::If': ['A', {}, {}] } }),
    });
    expect(model.integrations).toEqual([]);
    expect(model.routes[1].properties.isUnresolved('Integration')).toBe(true);
  });
});

describe('stages', () => {
  test('know their API and deployment', () => {
    const model = modelOf({
      Api,
      Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId } },
      Prod: {
        Type: 'AWS::ApiGateway::Stage',
        Properties: { RestApiId, StageName: 'prod', DeploymentId: { Ref: 'Deployment' } },
      },
    });
    expect(model.stages).toHaveLength(1);
    expect(model.stages[0]).toMatchObject({ stageName: 'prod' });
    expect(model.stages[0].api).toBe(model.apis[0]);
    expect(model.stages[0].deployment).toBe(model.deployments[0]);
  });

  test('are made by a deployment that names one', () => {
    const model = modelOf({
      Api,
      Deployment: {
        Type: 'AWS::ApiGateway::Deployment',
        Properties: {
          RestApiId,
          StageName: 'dev',
          StageDescription: { LoggingLevel: 'INFO', TracingEnabled: true, MethodSettings: [{ HttpMethod: 'GET' }] },
        },
      },
    });
    const [stage] = model.apis[0].stages;
    expect(stage).toMatchObject({ logicalId: 'Deployment', stageName: 'dev', location: 'StageDescription' });
    expect(stage.properties.boolean('TracingEnabled')).toBe(true);
    expect(stage.properties.has('LoggingLevel')).toBe(false);
    expect(stage.properties.list('MethodSettings')).toEqual([
      { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'INFO' },
      { HttpMethod: 'GET' },
    ]);
    expect(stage.deployment).toBe(model.deployments[0]);
  });
});

test('every other resource is in the collection of its type', () => {
  const types = {
    usagePlans: ['AWS::ApiGateway::UsagePlan'],
    usagePlanKeys: ['AWS::ApiGateway::UsagePlanKey'],
    apiKeys: ['AWS::ApiGateway::ApiKey'],
    domainNames: ['AWS::ApiGateway::DomainName', 'AWS::ApiGateway::DomainNameV2', 'AWS::ApiGatewayV2::DomainName'],
    mappings: [
      'AWS::ApiGateway::BasePathMapping',
      'AWS::ApiGateway::BasePathMappingV2',
      'AWS::ApiGatewayV2::ApiMapping',
    ],
    routingRules: ['AWS::ApiGatewayV2::RoutingRule'],
    functions: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
    permissions: ['AWS::Lambda::Permission'],
    accounts: ['AWS::ApiGateway::Account'],
    webAclAssociations: ['AWS::WAFv2::WebACLAssociation', 'AWS::WAFRegional::WebACLAssociation'],
    vpcLinks: ['AWS::ApiGateway::VpcLink', 'AWS::ApiGatewayV2::VpcLink'],
  } as const;
  const all = Object.values(types).flat();
  const model = modelOf(Object.fromEntries(all.map((Type, index) => [`R${index}`, { Type }])));
  for (const [name, expected] of Object.entries(types)) {
    expect(model[name as keyof typeof types].map(({ resourceType }) => resourceType)).toEqual(expected);
  }
  expect(model.resourcesOfType('AWS::Lambda::Permission')).toEqual(model.permissions);
});
