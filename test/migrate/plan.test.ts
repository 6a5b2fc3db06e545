import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AuthorizationType,
  BasePathMapping,
  CognitoUserPoolsAuthorizer,
  DomainName,
  EndpointType,
  LambdaRestApi,
  LogGroupLogDestination,
  MethodLoggingLevel,
  Period,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import {
  ApiKeySource,
  CustomDomain,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  StageSet,
  UsagePlanBundle,
} from '../../lib';
import { pairStacks } from '../../lib/migrate/input/paired-stacks';
import { readStacks } from '../../lib/migrate/input/read-stacks';
import { MigrationPlan } from '../../lib/migrate/plan/migration-plan';
import { planLines } from '../../lib/migrate/plan/plan-lines';
import { planMigration } from '../../lib/migrate/plan/plan-migration';

interface Surroundings {
  readonly stack: Stack;
  readonly handler: Function;
  readonly pool: UserPool;
}

function appWith(make: (surroundings: Surroundings) => void): string {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: { account: '111111111111', region: 'eu-west-1' } });
  const handler = new Function(stack, 'Handler', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('//'),
  });
  make({ stack, handler, pool: new UserPool(stack, 'Pool', { removalPolicy: RemovalPolicy.DESTROY }) });
  return app.synth().directory;
}

const planOf = (deployed: string, next: string): MigrationPlan =>
  planMigration(pairStacks(readStacks(deployed), readStacks(next)));
const domainIn = (stack: Stack) => ({
  certificate: Certificate.fromCertificateArn(
    stack,
    'Certificate',
    'arn:aws:acm:eu-west-1:111111111111:certificate/aaaa',
  ),
  zone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }),
});

const deployed = appWith(({ handler, pool, stack }) => {
  const { certificate, zone } = domainIn(stack);
  const log = new LogGroup(stack, 'AccessLog');
  const api = new LambdaRestApi(stack, 'Api', {
    handler,
    defaultMethodOptions: {
      authorizer: new CognitoUserPoolsAuthorizer(stack, 'Auth', { cognitoUserPools: [pool] }),
      authorizationType: AuthorizationType.COGNITO,
    },
    deployOptions: {
      loggingLevel: MethodLoggingLevel.INFO,
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat: AccessLogFormat.jsonWithStandardFields(),
    },
  });
  const domain = new DomainName(stack, 'Domain', {
    domainName: 'api.example.com',
    certificate,
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  new BasePathMapping(stack, 'Mapping', { domainName: domain, restApi: api, basePath: 'v1' });
  new ARecord(stack, 'Record', {
    zone,
    recordName: 'api',
    target: RecordTarget.fromAlias(new ApiGatewayDomain(domain)),
  });
  const plan = api.addUsagePlan('Plan', {
    quota: { limit: 1000, period: Period.DAY },
    apiStages: [{ api, stage: api.deploymentStage }],
  });
  plan.addApiKey(api.addApiKey('Key'));
});

test('an API that the README would make anew is lost, with all that belongs to it, and its domain is in the way', () => {
  const next = appWith(({ handler, pool, stack }) => {
    const { certificate, zone } = domainIn(stack);
    const authorizer = GatewayAuthorizer.cognito({ userPools: [pool] });
    const route = { integration: GatewayIntegration.lambdaProxy(handler), authorizer };
    const api = new GatewayApi(stack, 'NewApi', { routes: { 'ANY /': route, 'ANY /{proxy+}': route } });
    const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    new CustomDomain(stack, 'NewDomain', {
      domainName: 'api.example.com',
      certificate,
      hostedZone: zone,
      mappings: { v1: stages.stage('prod') },
    });
    new UsagePlanBundle(stack, 'Plans', {
      stages: [stages.stage('prod')],
      plans: { partners: { keys: [ApiKeySource.generated('acme')] } },
    });
  });
  const plan = planOf(deployed, next);
  expect(plan.fails.map(({ reason, thing }) => [thing, reason.replace(/[A-Z0-9]{8}$/, '')])).toEqual([
    ['domain api.example.com', 'exists as Domain'],
    ['mapping api.example.com/v1', 'exists as Mapping'],
    ['record api.example.com A', 'exists as Record'],
  ]);
  expect(plan.lost.map(({ thing, what }) => `${thing}: ${what}`)).toEqual([
    'access log of stage prod: the log of the stage; it stays in the account, and no stack has it any more',
    'api: the address of the API',
    'key: the value of the key',
    'output ApiEndpoint4F160690: what it says, to whoever reads it',
    'plan: the plan with the quotas used so far',
  ]);
  expect(plan.changed.map(({ setting, thing }) => `${thing}: ${setting}`)).toEqual([
    'account: role for logs',
    'api: endpoint',
    'api: name',
    'api: TLS',
    'domain api.example.com: TLS',
    'record api.example.com: IPv6',
    'stage prod: access log',
    'stage prod: access log format',
    'stage prod: tracing',
    'stage prod: throttle',
    'stage prod: execution log',
    'stage prod: detailed metrics',
  ]);
  expect(planLines(plan)).toEqual(
    expect.arrayContaining([
      '3 FAIL, 5 LOST, 12 CHANGED, 0 KEPT   (resources: 3 kept, 19 made, 0 replaced, 20 deleted)',
      '  stage prod: throttle 10,000/s (burst 5,000) → 1,000/s (burst 500): callers above it get 429',
      '  domain api.example.com: TLS TLS_1_2 → SecurityPolicy_TLS13_1_3_2025_09: clients that do not speak TLS 1.3 are cut',
    ]),
  );
});

test('a plan of the same app twice keeps everything', () => {
  const plan = planOf(deployed, deployed);
  expect({ ...plan, kept: [] }).toMatchObject({ changed: [], fails: [], lost: [] });
  expect(planLines(plan).at(-1)).toBe('The deployment goes through, and nothing that clients rely on is lost.');
});

const lambdaUri = {
  'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations',
};
const restOf = (method: object, others: object = {}) => ({
  Resources: {
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'shop' } },
    Fn: { Type: 'AWS::Lambda::Function', Properties: {} },
    Path: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
        PathPart: 'pets',
      },
    },
    Get: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ResourceId: { Ref: 'Path' },
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
        Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: lambdaUri },
        ...method,
      },
    },
    ...others,
  },
});
const planBetween = (before: object, after: object) =>
  planMigration(pairStacks([{ name: 'Old', template: before }], [{ name: 'New', template: after }]));

test.each<[string, object, object, string]>([
  [
    'IAM',
    { AuthorizationType: 'AWS_IAM' },
    {},
    'authorization NONE → AWS_IAM: callers who do not sign their requests get 403',
  ],
  ['a key', { ApiKeyRequired: true }, {}, 'API key not asked for → asked for: callers without a key get 403'],
  [
    'a validator with something to hold requests to',
    { RequestValidatorId: { Ref: 'Validator' }, RequestParameters: { 'method.request.querystring.q': true } },
    {
      Validator: {
        Type: 'AWS::ApiGateway::RequestValidator',
        Properties: { RestApiId: { Ref: 'Api' }, ValidateRequestBody: true, ValidateRequestParameters: true },
      },
    },
    'validation off → of parameters: requests that do not fit get 400',
  ],
])('a route that asks for %s says what callers without it get', (_what, method, others, said) => {
  const { changed, fails, lost } = planBetween(restOf({}), restOf(method, others));
  expect(changed.map(({ after, before, effect, setting }) => `${setting} ${before} → ${after}: ${effect}`)).toEqual([
    said,
  ]);
  expect([...fails, ...lost]).toEqual([]);
});

test('a route that is there no more is lost, and a path that a body made is in the way', () => {
  const { Get, Path, ...others } = restOf({}).Resources;
  expect(planBetween(restOf({}), { Resources: others }).lost).toMatchObject([
    { thing: 'GET /pets', what: 'the route: callers get 403' },
  ]);
  const body = { openapi: '3.0.1', info: { title: 'shop' }, paths: { '/pets': { get: {} } } };
  const Api = { ...others.Api, Properties: { Body: body } };
  expect(planBetween({ Resources: { ...others, Api } }, restOf({})).fails).toMatchObject([
    { thing: '/pets', reason: 'Another resource with the same parent already has this name' },
  ]);
});

test('an export that another stack reads cannot be taken away', () => {
  const producer = (Outputs?: object) => ({
    name: 'A',
    template: { Resources: { Fn: { Type: 'AWS::Lambda::Function' } }, Outputs },
  });
  const consumer = {
    name: 'B',
    template: { Resources: { X: { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::ImportValue': 'fn' } } } } },
  };
  const exported = { Out: { Value: { Ref: 'Fn' }, Export: { Name: 'fn' } } };
  const plan = planMigration(pairStacks([producer(exported), consumer], [producer(), consumer]));
  expect(plan.fails).toEqual([
    { stack: 'A', thing: 'export', reason: 'Export fn cannot be deleted as it is in use by B' },
  ]);
});
