import {
  DeployedStacks,
  deployedStackOf,
  identitiesText,
  readIdentities,
} from '../../lib/template-model/identities/identities-file';
import { identitiesIn } from '../../lib/template-model/identities/identities-in';
import { TemplateModel } from '../../lib/template-model/template-model';

const resource = (Type: string, Properties: object = {}) => ({ Type: `AWS::${Type}`, Properties });
const Ref = (logicalId: string) => ({ Ref: logicalId });
const modelOf = (Resources: object) => TemplateModel.fromTemplate({ Resources });
/** Logical ids by natural key. */
const idsIn = (Resources: object, known?: ReadonlyMap<string, string>) =>
  Object.fromEntries([...identitiesIn(modelOf(Resources), known)].map(([key, { logicalId }]) => [key, logicalId]));

const restApi = (name: string, id = 'Api') => ({
  [id]: resource('ApiGateway::RestApi', { Name: name }),
  [`${id}Pets`]: resource('ApiGateway::Resource', {
    RestApiId: Ref(id),
    ParentId: { 'Fn::GetAtt': [id, 'RootResourceId'] },
    PathPart: 'pets',
  }),
  [`${id}GetPets`]: resource('ApiGateway::Method', {
    RestApiId: Ref(id),
    ResourceId: Ref(`${id}Pets`),
    HttpMethod: 'GET',
  }),
  [`${id}Prod`]: resource('ApiGateway::Stage', { RestApiId: Ref(id), StageName: 'prod' }),
});

describe('natural keys', () => {
  test('of a REST API that is alone say nothing of its name', () => {
    expect(idsIn(restApi('shop'))).toEqual({
      api: 'Api',
      '/pets': 'ApiPets',
      'GET /pets': 'ApiGetPets',
      'stage prod': 'ApiProd',
    });
  });

  test('of several APIs begin with the name of the API', () => {
    expect(Object.keys(idsIn({ ...restApi('shop'), ...restApi('admin', 'Admin') }))).toEqual([
      'api admin',
      'api admin: /pets',
      'api admin: GET /pets',
      'api admin: stage prod',
      'api shop',
      'api shop: /pets',
      'api shop: GET /pets',
      'api shop: stage prod',
    ]);
  });

  test('of an API that goes by a known key follow that key', () => {
    const ids = idsIn({ ...restApi('shop'), ...restApi('admin', 'Admin') }, new Map([['Api', 'api']]));
    expect(ids).toMatchObject({ api: 'Api', 'GET /pets': 'ApiGetPets', 'api admin: GET /pets': 'AdminGetPets' });
  });

  test('of two APIs of one name have their logical ids, and each has its own parts', () => {
    const ids = idsIn({ ...restApi('shop'), ...restApi('shop', 'Other') });
    expect(ids).toMatchObject({ 'api shop (Other)': 'Other', 'api shop (Other): GET /pets': 'OtherGetPets' });
  });

  test('of an HTTP API name an integration by the first of its routes', () => {
    const ApiId = Ref('Api');
    const route = (RouteKey: string) =>
      resource('ApiGatewayV2::Route', {
        ApiId,
        RouteKey,
        Target: { 'Fn::Join': ['/', ['integrations', Ref('Call')]] },
      });
    const resources = {
      Api: resource('ApiGatewayV2::Api', { Name: 'shop', ProtocolType: 'HTTP' }),
      Call: resource('ApiGatewayV2::Integration', { ApiId, IntegrationType: 'AWS_PROXY' }),
      Post: route('POST /pets'),
      Get: route('GET /pets'),
      Jwt: resource('ApiGatewayV2::Authorizer', { ApiId, Name: 'jwt', AuthorizerType: 'JWT' }),
      Default: resource('ApiGatewayV2::Stage', { ApiId, StageName: '$default' }),
    };
    expect(idsIn(resources)).toEqual({
      api: 'Api',
      authorizer: 'Jwt',
      'integration of GET /pets': 'Call',
      'GET /pets': 'Get',
      'POST /pets': 'Post',
      'stage $default': 'Default',
    });
  });

  test('of a WebSocket API have its responses', () => {
    const ApiId = Ref('Chat');
    const resources = {
      Chat: resource('ApiGatewayV2::Api', { Name: 'chat', ProtocolType: 'WEBSOCKET' }),
      Join: resource('ApiGatewayV2::Route', { ApiId, RouteKey: 'join', Target: { 'Fn::Sub': 'integrations/${Call}' } }),
      Call: resource('ApiGatewayV2::Integration', { ApiId }),
      Reply: resource('ApiGatewayV2::IntegrationResponse', {
        ApiId,
        IntegrationId: Ref('Call'),
        IntegrationResponseKey: '$default',
      }),
      RouteReply: resource('ApiGatewayV2::RouteResponse', {
        ApiId,
        RouteId: Ref('Join'),
        RouteResponseKey: '$default',
      }),
    };
    expect(Object.keys(idsIn(resources))).toEqual([
      'api',
      'integration of join',
      'integration response $default of integration of join',
      'join',
      'route response $default of join',
    ]);
  });

  test('of keys and plans have names as soon as there are two', () => {
    const binding = (KeyId: unknown) => resource('ApiGateway::UsagePlanKey', { KeyId, UsagePlanId: Ref('Gold') });
    const one = {
      Gold: resource('ApiGateway::UsagePlan', { UsagePlanName: 'gold' }),
      Acme: resource('ApiGateway::ApiKey', { Name: 'acme' }),
      AcmeInGold: binding(Ref('Acme')),
    };
    expect(idsIn(one)).toEqual({ plan: 'Gold', key: 'Acme', 'key in plan': 'AcmeInGold' });
    const more = { ...one, Trial: resource('ApiGateway::ApiKey', { Description: 'trial' }), Outside: binding('k123') };
    expect(idsIn(more)).toEqual({
      plan: 'Gold',
      'key acme': 'Acme',
      'key trial': 'Trial',
      'key acme in plan': 'AcmeInGold',
      'key k123 in plan': 'Outside',
    });
  });

  test('of a path of a domain name are the same for both types of mapping', () => {
    const domain = { Domain: resource('ApiGateway::DomainName', { DomainName: 'api.example.com' }) };
    const base = resource('ApiGateway::BasePathMapping', { DomainName: Ref('Domain'), BasePath: 'v1' });
    const v2 = resource('ApiGatewayV2::ApiMapping', { DomainName: 'api.example.com', ApiMappingKey: 'v1' });
    const record = resource('Route53::RecordSet', { Name: 'api.example.com.', Type: 'A' });
    const other = resource('Route53::RecordSet', { Name: 'www.example.com.', Type: 'A' });
    const keys = ['domain api.example.com', 'mapping api.example.com/v1', 'record api.example.com A'];
    expect(Object.keys(idsIn({ ...domain, Mapping: base, Record: record, Other: other }))).toEqual(keys);
    expect(Object.keys(idsIn({ ...domain, Mapping: v2, Record: record, Other: other }))).toEqual(keys);
  });

  test('of what stands around a stage name the stage', () => {
    const resources = {
      Log: resource('Logs::LogGroup', { LogGroupName: '/shop' }),
      OtherLog: resource('Logs::LogGroup'),
      Certificate: resource('ApiGateway::ClientCertificate'),
      Api: resource('ApiGateway::RestApi', { Name: 'shop' }),
      Prod: resource('ApiGateway::Stage', {
        RestApiId: Ref('Api'),
        StageName: 'prod',
        AccessLogSetting: { DestinationArn: { 'Fn::GetAtt': ['Log', 'Arn'] } },
        ClientCertificateId: Ref('Certificate'),
      }),
      Guard: resource('WAFv2::WebACLAssociation', {
        ResourceArn: { 'Fn::Sub': 'arn:aws:apigateway:eu-west-1::/restapis/${Api}/stages/prod' },
      }),
      Account: resource('ApiGateway::Account', { CloudWatchRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } }),
      Role: resource('IAM::Role'),
      OtherRole: resource('IAM::Role'),
      Permission: resource('Lambda::Permission', {
        FunctionName: Ref('Handler'),
        Principal: 'apigateway.amazonaws.com',
        SourceArn: { 'Fn::Sub': 'arn:aws:execute-api:eu-west-1:111122223333:${Api}/prod/GET/pets' },
      }),
    };
    expect(idsIn(resources)).toEqual({
      'access log of stage prod': 'Log',
      account: 'Account',
      api: 'Api',
      'client certificate of stage prod': 'Certificate',
      'permission of Handler for prod/GET/pets': 'Permission',
      'role of account': 'Role',
      'stage prod': 'Prod',
      'web acl of stage prod': 'Guard',
    });
    expect(identitiesIn(modelOf(resources)).get('access log of stage prod')?.physicalName).toBe('/shop');
  });

  test('of things that are alike are told apart, by number where it is all the same which is which', () => {
    const RestApiId = Ref('Api');
    const ids = identitiesIn(
      modelOf({
        ...restApi('shop'),
        ProdOfEu: resource('ApiGateway::Stage', { RestApiId, StageName: 'prod' }),
        One: resource('ApiGateway::RequestValidator', { RestApiId, ValidateRequestBody: true }),
        Two: resource('ApiGateway::RequestValidator', { RestApiId, ValidateRequestBody: true }),
        AccountOfOne: resource('ApiGateway::Account'),
        AccountOfOther: resource('ApiGateway::Account'),
      }),
    );
    expect([...ids.values()].map(({ key, isAmbiguous }) => `${key} ${isAmbiguous}`)).toEqual([
      '/pets false',
      'GET /pets false',
      'account false',
      'account (2) false',
      'api false',
      'stage prod (ApiProd) true',
      'stage prod (ProdOfEu) true',
      'validator of body false',
      'validator of body (2) false',
    ]);
  });
});

describe('the file of identities', () => {
  const stackOf = (Resources: object) => deployedStackOf(identitiesIn(modelOf(Resources)));

  test('has one line for each thing, sorted', () => {
    const stacks = { Shop: { ...stackOf(restApi('shop')), release: ['GET /pets'] }, Empty: stackOf({}) };
    const text = identitiesText({ stacks });
    expect(text).toMatchInlineSnapshot(`
"{
  "stacks": {
    "Empty": {
      "identities": {}
    },
    "Shop": {
      "identities": {
        "/pets": { "type": "AWS::ApiGateway::Resource", "logicalId": "ApiPets" },
        "GET /pets": { "type": "AWS::ApiGateway::Method", "logicalId": "ApiGetPets" },
        "api": { "type": "AWS::ApiGateway::RestApi", "logicalId": "Api" },
        "stage prod": { "type": "AWS::ApiGateway::Stage", "logicalId": "ApiProd" }
      },
      "release": ["GET /pets"]
    }
  }
}
"
`);
    expect(readIdentities(text)).toEqual({ deployed: { stacks }, faults: [] });
  });

  test('keeps what was written by hand when it is written anew', () => {
    const before = stackOf(restApi('shop'));
    const api = { ...before.identities.api, construct: 'Shop/Api/Resource' };
    const edited = { identities: { ...before.identities, api }, release: ['stage prod'] };
    const again = deployedStackOf(identitiesIn(modelOf({ ...restApi('shop'), ...restApi('admin', 'Admin') })), edited);
    expect(again.release).toEqual(['stage prod']);
    expect(again.identities['api shop']).toEqual(api);
  });

  test('holds whatever names a stack has', () => {
    const stacks: DeployedStacks = { stacks: { '"quoted"\n': stackOf(restApi('a "b"')) } };
    expect(readIdentities(identitiesText(stacks)).deployed).toEqual(stacks);
  });

  test.each([
    ['{', 'it is no JSON'],
    ['[]', "it has no map 'stacks'"],
    ['null', "it has no map 'stacks'"],
    ['{ "stacks": { "Shop": {} } }', "stack 'Shop' has no map 'identities'"],
    [
      '{ "stacks": { "Shop": { "identities": {}, "release": "api" } } }',
      "'release' of stack 'Shop' is no list of keys",
    ],
    [
      '{ "stacks": { "Shop": { "identities": { "api": "Api" } } } }',
      "'api' of stack 'Shop' has no type and logicalId, or something that is no text",
    ],
  ])('is refused as %s', (text, fault) => {
    expect(readIdentities(text).faults).toEqual([fault]);
  });
});
