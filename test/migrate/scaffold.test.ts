import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import {
  ApiKey,
  AuthorizationType,
  CognitoUserPoolsAuthorizer,
  DomainName,
  EndpointType,
  JsonSchemaType,
  LambdaIntegration,
  MethodLoggingLevel,
  MockIntegration,
  Period,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  DomainName as HttpDomainName,
  HttpMethod,
  WebSocketApi,
  WebSocketStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  HttpLambdaIntegration,
  HttpUrlIntegration,
  WebSocketLambdaIntegration,
} from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { templateOfOpenApi } from '../../lib/migrate/scaffold/open-api-template';
import { scaffold } from '../../lib/migrate/scaffold/scaffold';
import { TemplateModel } from '../../lib/template-model/template-model';
import { roundTrip } from './round-trip';

function templateOf(make: (stack: Stack, handler: Function) => void): object {
  const app = new App();
  const stack = new Stack(app, 'Sample');
  const code = Code.fromInline('//');
  make(stack, new Function(stack, 'Handler', { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code }));
  return app.synth().getStackByName('Sample').template;
}

const APPS: { readonly [what: string]: object } = {
  'a REST API': templateOf((stack, handler) => {
    const api = new RestApi(stack, 'Api', {
      endpointTypes: [EndpointType.REGIONAL],
      binaryMediaTypes: ['image/png'],
      defaultCorsPreflightOptions: { allowOrigins: ['https://app.example.com'] },
      deployOptions: {
        loggingLevel: MethodLoggingLevel.INFO,
        throttlingRateLimit: 300,
        throttlingBurstLimit: 100,
        tracingEnabled: true,
        variables: { table: 'pets' },
        methodOptions: { '/pets/POST': { throttlingRateLimit: 5, throttlingBurstLimit: 2 } },
      },
    });
    const pool = new UserPool(stack, 'Pool');
    const authorizer = new CognitoUserPoolsAuthorizer(stack, 'Callers', { cognitoUserPools: [pool] });
    const pets = api.root.addResource('pets');
    pets.addMethod('GET', new LambdaIntegration(handler), {
      requestParameters: { 'method.request.querystring.kind': true },
    });
    pets.addMethod('POST', new LambdaIntegration(handler, { timeout: Duration.seconds(5) }), {
      authorizer,
      authorizationType: AuthorizationType.COGNITO,
      apiKeyRequired: true,
      requestModels: {
        'application/json': api.addModel('Pet', {
          modelName: 'Pet',
          schema: { type: JsonSchemaType.OBJECT, required: ['name'] },
        }),
      },
      requestValidatorOptions: { validateRequestBody: true },
    });
    api.root.addResource('health').addMethod(
      'GET',
      new MockIntegration({
        requestTemplates: { 'application/json': '{ "statusCode": 200 }' },
        integrationResponses: [{ statusCode: '200', responseTemplates: { 'application/json': '{"it\'s":"up"}' } }],
      }),
      { authorizationType: AuthorizationType.IAM, methodResponses: [{ statusCode: '200' }] },
    );
  }),
  'a REST API that caches one method': templateOf((stack, handler) => {
    const api = new RestApi(stack, 'Api', {
      deployOptions: {
        cacheClusterEnabled: true,
        methodOptions: { '/pets/GET': { cachingEnabled: true, cacheTtl: Duration.minutes(1) } },
      },
    });
    for (const path of ['pets', 'stock']) api.root.addResource(path).addMethod('GET', new LambdaIntegration(handler));
  }),
  'a REST API with usage plans and keys': templateOf((stack, handler) => {
    const api = new RestApi(stack, 'Api');
    const list = api.root
      .addResource('pets')
      .addMethod('GET', new LambdaIntegration(handler), { apiKeyRequired: true });
    const home = api.root.addMethod('GET', new LambdaIntegration(handler));
    const stage = api.deploymentStage;
    const gold = api.addUsagePlan('Gold', {
      name: 'gold',
      description: 'For partners',
      throttle: { rateLimit: 100, burstLimit: 50 },
      quota: { limit: 5000, period: Period.WEEK, offset: 2 },
      apiStages: [
        {
          stage,
          throttle: [list, home].map((method) => ({ method, throttle: { rateLimit: 10, burstLimit: 5 } })),
        },
      ],
    });
    const nameless = api.addUsagePlan('Nameless', { quota: { limit: 10, period: Period.DAY } });
    gold.addApiKey(api.addApiKey('Acme', { apiKeyName: 'acme' }));
    const trial = { apiKeyName: 'trial', description: 'For a month', customerId: 'c1', enabled: false };
    const shared = new ApiKey(stack, 'Trial', trial);
    gold.addApiKey(shared);
    const other = new RestApi(stack, 'Other', { restApiName: 'other' });
    other.root.addMethod('GET', new LambdaIntegration(handler));
    nameless.addApiStage({ stage: other.deploymentStage });
    const value = new Secret(stack, 'Secret').secretValueFromJson('key').unsafeUnwrap();
    nameless.addApiKey(new ApiKey(stack, 'Partner', { description: 'Partner', value }));
    nameless.addApiKey(shared);
    new ApiKey(stack, 'Waiting');
  }),
  'a REST API behind domain names': templateOf((stack, handler) => {
    const api = new RestApi(stack, 'Api');
    api.root.addMethod('GET', new LambdaIntegration(handler));
    const regional = new DomainName(stack, 'Regional', {
      domainName: 'api.example.com',
      certificate: new Certificate(stack, 'Certificate', { domainName: 'api.example.com' }),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    regional.addBasePathMapping(api, { basePath: 'v1' });
    regional.addBasePathMapping(api);
    const nested = new DomainName(stack, 'Nested', {
      domainName: 'all.example.com',
      certificate: new Certificate(stack, 'Other', { domainName: 'all.example.com' }),
    });
    nested.addApiMapping(api.deploymentStage, { basePath: 'shop/orders' });
    const arn = 'arn:aws:acm:us-east-1:111122223333:certificate/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
    const certificate = Certificate.fromCertificateArn(stack, 'Edges', arn);
    const edge = { domainName: 'www.example.com', certificate, endpointType: EndpointType.EDGE, mapping: api };
    new DomainName(stack, 'Edge', edge);
  }),
  'an HTTP API': templateOf((stack, handler) => {
    const api = new HttpApi(stack, 'Api', {
      corsPreflight: { allowOrigins: ['*'], allowMethods: [CorsHttpMethod.ANY], maxAge: Duration.hours(1) },
    });
    const authorizer = new HttpJwtAuthorizer('Callers', 'https://login.example.com', { jwtAudience: ['pets'] });
    const integration = new HttpLambdaIntegration('Function', handler);
    api.addRoutes({ path: '/pets', methods: [HttpMethod.GET], integration });
    api.addRoutes({
      path: '/pets',
      methods: [HttpMethod.POST],
      integration,
      authorizer,
      authorizationScopes: ['write'],
    });
    api.addRoutes({ path: '/other', integration: new HttpUrlIntegration('Other', 'https://example.com/other') });
  }),
  'a WebSocket API': templateOf((stack, handler) => {
    const webSocketApi = new WebSocketApi(stack, 'Api', {
      connectRouteOptions: { integration: new WebSocketLambdaIntegration('Connect', handler) },
    });
    webSocketApi.addRoute('join', { integration: new WebSocketLambdaIntegration('Join', handler) });
    new WebSocketStage(stack, 'Live', { webSocketApi, stageName: 'live', autoDeploy: true });
  }),
};

const codeOf = (template: object) => scaffold(TemplateModel.fromTemplate(template), 'Sample').code;

test.each(Object.entries(APPS))('the code of %s makes it as it is deployed', (_what, template) => {
  const { plan, scaffolded, template: next } = roundTrip(template);
  expect(plan).toMatchObject({ changed: [], fails: [], lost: [] });
  expect(scaffolded.remarks).toEqual([]);
  expect(settingsOf(next)).toEqual(settingsOf(template));
});

/** Every setting of plans, keys and domain names, of which a plan of the migration looks at some only. */
function settingsOf(template: object): object {
  const { Resources } = template as { Resources: { [id: string]: { Type: string; Properties: object } } };
  const types = /::(UsagePlan|UsagePlanKey|ApiKey|DomainName|BasePathMapping|ApiMapping)$/;
  const own = Object.entries(Resources).filter(([, { Type }]) => types.test(Type));
  // The CDK writes an empty throttle for none, and a custom domain the mode that the service has by default.
  const isNothing = (name: string, value: unknown) =>
    (name === 'Throttle' && Object.keys(value as object).length === 0) || value === 'BASE_PATH_MAPPING_ONLY';
  const written = own.map(([id, { Properties = {} }]) => [id, Properties]);
  return JSON.parse(
    JSON.stringify(Object.fromEntries(written), (name, value) => (isNothing(name, value) ? undefined : value)),
  );
}

test('a key whose value stands in the template stays in the app, and the code does not have the value', () => {
  const value = 'abcdefghijklmnopqrstuvwxyz';
  const template = templateOf((stack, handler) => {
    const api = new RestApi(stack, 'Api');
    api.root.addMethod('GET', new LambdaIntegration(handler));
    const plan = api.addUsagePlan('Plan', { name: 'gold', apiStages: [{ stage: api.deploymentStage }] });
    plan.addApiKey(api.addApiKey('Acme', { apiKeyName: 'acme', value }));
  });
  const { plan, scaffolded, template: next } = roundTrip(template);
  expect(plan).toMatchObject({ changed: [], fails: [], lost: [] });
  expect(settingsOf(next)).toEqual(settingsOf(template));
  expect(scaffolded.code).not.toContain(value);
  const remark =
    'API key acme: its value is not in a secret of the template, and no code may have it in clear; it stays in the app';
  expect(scaffolded.remarks).toEqual([remark]);
  expect(scaffolded.code).toContain(`// ${remark}`);
});

test('a domain name that a CustomDomain cannot be stays in the app', () => {
  const template = templateOf((stack, handler) => {
    const arn = 'arn:aws:acm:eu-west-1:111122223333:certificate/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
    const certificate = Certificate.fromCertificateArn(stack, 'Certificate', arn);
    const domainName = new HttpDomainName(stack, 'Domain', { domainName: 'api.example.com', certificate });
    const api = new HttpApi(stack, 'Api', { defaultDomainMapping: { domainName } });
    const integration = new HttpLambdaIntegration('Function', handler);
    api.addRoutes({ path: '/pets', methods: [HttpMethod.GET], integration });
  });
  const { plan, scaffolded, template: next } = roundTrip(template);
  expect(plan).toMatchObject({ changed: [], fails: [], lost: [] });
  expect(settingsOf(next)).toEqual(settingsOf(template));
  expect(scaffolded.remarks).toEqual([
    'domain name api.example.com: a CustomDomain is no AWS::ApiGatewayV2::DomainName; it stays in the app with its mappings',
  ]);
});

test('a usage plan that cannot be said stays whole in the app', () => {
  const template = templateOf((stack, handler) => {
    const api = new RestApi(stack, 'Api');
    api.root.addMethod('GET', new LambdaIntegration(handler));
    const key = api.addApiKey('Acme', { apiKeyName: 'acme' });
    api.addUsagePlan('Plan', { name: 'gold', throttle: { rateLimit: 5 } }).addApiKey(key);
  });
  const { plan, scaffolded, template: next } = roundTrip(template);
  expect(plan).toMatchObject({ changed: [], fails: [], lost: [] });
  expect(settingsOf(next)).toEqual(settingsOf(template));
  const why = 'a throttle has a rate and a burst as numbers; only one of them is written so';
  expect(scaffolded.remarks).toEqual([
    `usage plan gold: ${why}; it stays in the app with its keys`,
    'API key acme: a usage plan that is not made here has it; it stays in the app',
  ]);
  expect(scaffolded.code).toContain('usage plans and API keys: 2');
});

test('the code compiles under the strictest types', () => {
  const folder = join(__dirname, '../../.cache-scaffold');
  mkdirSync(folder, { recursive: true });
  try {
    for (const [index, template] of Object.values(APPS).entries())
      writeFileSync(join(folder, `app${index}.ts`), codeOf(template));
    const options = {
      strict: true,
      noEmit: true,
      types: ['node'],
      paths: { 'cdk-gatehouse': ['../lib/index.ts'] },
      skipLibCheck: true,
      esModuleInterop: true,
      target: 'es2022',
      module: 'commonjs',
      moduleResolution: 'bundler',
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
    const compiler = join(__dirname, '../../node_modules/typescript7/bin/tsc');
    expect(() => execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

test('what cannot be said is a comment with the reason', () => {
  const document = {
    openapi: '3.0.1',
    info: { title: 'shop' },
    paths: {
      '/pets': {
        get: {
          'x-amazon-apigateway-integration': { type: 'http_proxy', uri: 'https://x.example.com', httpMethod: 'GET' },
        },
      },
    },
  };
  const { code, remarks } = scaffold(TemplateModel.fromTemplate(templateOfOpenApi(document)!));
  expect(remarks).toEqual([
    'route GET /pets: its integration of type HTTP_PROXY stands in a body; give it one of GatewayIntegration',
  ]);
  expect(code).toContain(`// ${remarks[0].slice('route '.length)}`);
});
