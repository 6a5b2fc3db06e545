import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  AuthorizationType,
  CognitoUserPoolsAuthorizer,
  DomainName,
  EndpointType,
  LambdaIntegration,
  MethodLoggingLevel,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { CorsHttpMethod, HttpApi, HttpMethod, WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration, WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import {
  CustomDomain,
  DefinitionForm,
  Endpoint,
  GatewayApi,
  GatewayAuthorizer,
  GatewayDefaults,
  GatewayIntegration,
  HttpGatewayApi,
  StageSet,
  TlsPolicy,
  WebSocketGatewayApi,
} from '../../lib';
import { sampleFunction } from '../sample';

const CERTIFICATE = 'arn:aws:acm:eu-west-1:111122223333:certificate/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const gatewayDefaults = GatewayDefaults.SERVICE;

type Resources = { readonly [id: string]: { readonly Type: string; readonly Properties?: any } };

/** What a construct becomes in a stack with one function. */
function resourcesOf(make: (stack: Stack, handler: IFunction) => void): Resources {
  const stack = new Stack(new App(), 'Shop', { env: { account: '111122223333', region: 'eu-west-1' } });
  make(stack, sampleFunction(stack));
  return Template.fromStack(stack).toJSON().Resources;
}

/** References lead to a type, for the ids of two constructs differ by their nature. */
function withoutIds(value: any, resources: Resources): any {
  if (Array.isArray(value)) return value.map((item) => withoutIds(item, resources));
  if (typeof value !== 'object' || value === null) return value;
  const id = value.Ref ?? value['Fn::GetAtt']?.[0];
  if (id !== undefined) return `<${resources[id]?.Type ?? id}>`;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutIds(one, resources)]));
}

/** What a resource of API Gateway is to clients, by which the one of the rewrite is found. */
function nameOf(id: string, resources: Resources): string {
  const { Type, Properties = {} } = resources[id];
  const path = (resource: any): string => {
    const parent = resources[resource?.Ref]?.Properties;
    return parent ? `${path(parent.ParentId)}/${parent.PathPart}` : '';
  };
  const own = Properties.HttpMethod
    ? `${Properties.HttpMethod} ${path(Properties.ResourceId) || '/'}`
    : (Properties.RouteKey ?? Properties.StageName ?? Properties.PathPart ?? '');
  return `${Type.replace('AWS::', '')} ${own}`.trim();
}

const OF_CLIENTS = /^AWS::(ApiGateway|ApiGatewayV2|Route53)::/;

/** Snapshots have an id for each state, and mappings of two types say the same. */
const NOT_SETTINGS = /Deployment|Mapping/;

function settingsOf(resources: Resources): Map<string, any> {
  const ids = Object.keys(resources).filter((id) => OF_CLIENTS.test(resources[id].Type));
  const settings = ids.filter((id) => !NOT_SETTINGS.test(resources[id].Type));
  return new Map(settings.map((id) => [nameOf(id, resources), withoutIds(resources[id].Properties, resources)]));
}

/** Each property that is another after the rewrite, as `resource.Property: before -> after`. */
function differences(before: Resources, after: Resources): string[] {
  const [was, is] = [settingsOf(before), settingsOf(after)];
  const compare = (where: string, one: any, other: any): string[] => {
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    const isMap = (value: any) => typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMap(one) || !isMap(other)) return [`${where}: ${JSON.stringify(one)} -> ${JSON.stringify(other)}`];
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
    return names.flatMap((name) => compare(`${where}.${name}`, one[name], other[name]));
  };
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  return names.flatMap((name) => compare(name, was.get(name), is.get(name)));
}

describe("with the defaults of the service, a rewrite has the properties of aws-cdk-lib's", () => {
  test('REST API with user pools and keys', () => {
    const before = resourcesOf((stack, handler) => {
      const authorizer = new CognitoUserPoolsAuthorizer(stack, 'Auth', {
        cognitoUserPools: [new UserPool(stack, 'Pool')],
        authorizerName: 'users',
      });
      const api = new RestApi(stack, 'Api', { restApiName: 'shop', cloudWatchRole: false });
      const integration = new LambdaIntegration(handler);
      const items = api.root.addResource('items');
      items.addMethod('GET', integration);
      items.addMethod('POST', integration, { authorizer, authorizationType: AuthorizationType.COGNITO });
      items.addResource('{id}').addMethod('DELETE', integration, { apiKeyRequired: true });
    });
    const after = resourcesOf((stack, handler) => {
      const authorizer = GatewayAuthorizer.cognito({ userPools: [new UserPool(stack, 'Pool')], name: 'users' });
      const integration = GatewayIntegration.lambdaProxy(handler);
      const api = new GatewayApi(stack, 'Api', {
        apiName: 'shop',
        gatewayDefaults,
        routes: {
          'GET /items': { integration },
          'POST /items': { integration, authorizer },
          'DELETE /items/{id}': { integration, apiKeyRequired: true },
        },
      });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    });
    expect(differences(before, after)).toEqual([
      'ApiGateway::Authorizer.AuthorizerResultTtlInSeconds: undefined -> 300',
      'ApiGateway::Method GET /items.ApiKeyRequired: undefined -> false',
      'ApiGateway::Method POST /items.ApiKeyRequired: undefined -> false',
    ]);
  });

  test('REST API as one body, which declares the variables of paths as OpenAPI asks', () => {
    const resources = resourcesOf((stack, handler) => {
      const api = new GatewayApi(stack, 'Api', {
        apiName: 'shop',
        definition: DefinitionForm.OPENAPI,
        gatewayDefaults,
        routes: { 'GET /items/{id}': { integration: GatewayIntegration.lambdaProxy(handler) } },
      });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    });
    const [api] = Object.values(resources).filter(({ Type }) => Type === 'AWS::ApiGateway::RestApi');
    expect(Object.keys(api.Properties).sort()).toEqual(['Body', 'FailOnWarnings', 'Name']);
    expect(api.Properties.Body.paths['/items/{id}'].get).toEqual({
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {},
      'x-amazon-apigateway-integration': expect.anything(),
    });
  });

  test('HTTP API with a JWT authorizer and CORS', () => {
    const before = resourcesOf((stack, handler) => {
      const authorizer = new HttpJwtAuthorizer('Jwt', 'https://issuer.example.com/', {
        jwtAudience: ['shop'],
        authorizerName: 'users',
      });
      const api = new HttpApi(stack, 'Api', {
        apiName: 'shop',
        corsPreflight: {
          allowOrigins: ['https://app.example.com'],
          allowMethods: [CorsHttpMethod.ANY],
          maxAge: Duration.hours(1),
        },
      });
      const integration = new HttpLambdaIntegration('Items', handler);
      api.addRoutes({ path: '/items', methods: [HttpMethod.GET], integration });
      api.addRoutes({ path: '/items', methods: [HttpMethod.POST], integration, authorizer });
    });
    const after = resourcesOf((stack, handler) => {
      const authorizer = GatewayAuthorizer.jwt({
        name: 'users',
        issuer: 'https://issuer.example.com/',
        audience: ['shop'],
      });
      const integration = GatewayIntegration.lambdaProxy(handler);
      const api = new HttpGatewayApi(stack, 'Api', {
        apiName: 'shop',
        gatewayDefaults,
        cors: { allowOrigins: ['https://app.example.com'], allowMethods: ['*'], maxAge: Duration.hours(1) },
        routes: { 'GET /items': { integration }, 'POST /items': { integration, authorizer } },
      });
      new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
    });
    expect(differences(before, after)).toEqual([
      'ApiGatewayV2::Api.CorsConfiguration.AllowCredentials: undefined -> false',
      'ApiGatewayV2::Authorizer.Name: "users" -> "users-jwt"',
      expect.stringContaining('ApiGatewayV2::Integration.IntegrationUri: '),
      'ApiGatewayV2::Stage $default.StageVariables: undefined -> {"lambdaAlias":"default"}',
    ]);
  });

  test('WebSocket API', () => {
    const before = resourcesOf((stack, handler) => {
      const integration = new WebSocketLambdaIntegration('Chat', handler);
      const api = new WebSocketApi(stack, 'Api', {
        apiName: 'chat',
        connectRouteOptions: { integration },
        defaultRouteOptions: { integration },
      });
      new WebSocketStage(stack, 'Prod', { webSocketApi: api, stageName: 'prod', autoDeploy: true });
    });
    const after = resourcesOf((stack, handler) => {
      const integration = GatewayIntegration.lambdaProxy(handler);
      const api = new WebSocketGatewayApi(stack, 'Api', {
        apiName: 'chat',
        gatewayDefaults,
        routes: { $connect: { integration }, $default: { integration } },
      });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    });
    expect(differences(before, after)).toEqual([
      'ApiGatewayV2::Integration.IntegrationMethod: undefined -> "POST"',
      'ApiGatewayV2::Stage prod.StageVariables: undefined -> {"lambdaAlias":"prod"}',
    ]);
  });

  test('domain name', () => {
    const zoneIn = (stack: Stack) =>
      HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
    const certificateIn = (stack: Stack) => Certificate.fromCertificateArn(stack, 'Certificate', CERTIFICATE);
    const before = resourcesOf((stack, handler) => {
      const api = new RestApi(stack, 'Api', { restApiName: 'shop', cloudWatchRole: false });
      api.root.addMethod('GET', new LambdaIntegration(handler));
      const domain = new DomainName(stack, 'Domain', {
        domainName: 'api.example.com',
        certificate: certificateIn(stack),
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      });
      domain.addBasePathMapping(api, { basePath: 'v1' });
      const target = RecordTarget.fromAlias(new ApiGatewayDomain(domain));
      new ARecord(stack, 'Alias', { zone: zoneIn(stack), recordName: 'api', target });
    });
    const after = resourcesOf((stack, handler) => {
      const integration = GatewayIntegration.lambdaProxy(handler);
      const api = new GatewayApi(stack, 'Api', {
        apiName: 'shop',
        gatewayDefaults,
        routes: { 'GET /': { integration } },
      });
      const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
      new CustomDomain(stack, 'Domain', {
        domainName: 'api.example.com',
        certificate: certificateIn(stack),
        hostedZone: zoneIn(stack),
        endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS_1_2 }),
        gatewayDefaults,
        mappings: { v1: stages.stage('prod') },
      });
    });
    expect(differences(before, after)).toEqual([
      'ApiGateway::DomainName.RoutingMode: undefined -> "BASE_PATH_MAPPING_ONLY"',
      'ApiGateway::Method GET /.ApiKeyRequired: undefined -> false',
    ]);
  });
});

/** What routes with `lambdaAlias` may read, once there are some. */
const withVariable = (stage: string, alias: string) =>
  `ApiGatewayV2::Stage ${stage}.StageVariables: undefined -> {"lambdaAlias":"${alias}"}`;

describe('with the defaults of the service, a stage that is taken over stays as it is', () => {
  /** What changes of the stage when a stage set takes it over. */
  const changes = (make: (stack: Stack, handler: IFunction) => (isTaken: boolean) => void) => {
    const [before, after] = [false, true].map((isTaken) =>
      resourcesOf((stack, handler) => make(stack, handler)(isTaken)),
    );
    const ids = (resources: Resources) => Object.keys(resources).filter((id) => resources[id].Type.endsWith('::Stage'));
    expect(ids(after)).toEqual(ids(before));
    return differences(before, after).filter((line) => line.includes('Stage '));
  };

  test('of a REST API', () => {
    const make = (stack: Stack, handler: IFunction) => {
      const deployOptions = { loggingLevel: MethodLoggingLevel.INFO, variables: { colour: 'red' } };
      const restApi = new RestApi(stack, 'Api', { deployOptions });
      restApi.root.addMethod('GET', new LambdaIntegration(handler));
      return (isTaken: boolean) => {
        if (!isTaken) return;
        const api = GatewayApi.fromRestApi(stack, 'Adopted', restApi);
        const stages = { prod: { takeOver: restApi.deploymentStage } };
        new StageSet(stack, 'Stages', { api, gatewayDefaults, stages });
      };
    };
    expect(changes(make)).toEqual([]);
  });

  test('of an HTTP API', () => {
    const make = (stack: Stack, handler: IFunction) => {
      const httpApi = new HttpApi(stack, 'Api', { defaultIntegration: new HttpLambdaIntegration('Items', handler) });
      return (isTaken: boolean) => {
        if (!isTaken) return;
        const api = HttpGatewayApi.fromHttpApi(stack, 'Adopted', httpApi);
        new StageSet(stack, 'Stages', {
          api,
          gatewayDefaults,
          stages: { $default: { takeOver: httpApi.defaultStage! } },
        });
      };
    };
    expect(changes(make)).toEqual([withVariable('$default', 'default')]);
  });

  test('of a WebSocket API', () => {
    const make = (stack: Stack, handler: IFunction) => {
      const integration = new WebSocketLambdaIntegration('Chat', handler);
      const webSocketApi = new WebSocketApi(stack, 'Api', { connectRouteOptions: { integration } });
      const stage = new WebSocketStage(stack, 'Prod', { webSocketApi, stageName: 'prod', autoDeploy: true });
      return (isTaken: boolean) => {
        if (!isTaken) return;
        const api = WebSocketGatewayApi.fromWebSocketApi(stack, 'Adopted', webSocketApi);
        new StageSet(stack, 'Stages', { api, gatewayDefaults, stages: { prod: { takeOver: stage } } });
      };
    };
    expect(changes(make)).toEqual([withVariable('prod', 'prod')]);
  });
});
