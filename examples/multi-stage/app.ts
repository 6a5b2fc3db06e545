import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  CacheSize,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  LambdaVersion,
  StageSet,
  WebAcl,
} from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'MultiStage');

const handler = (id: string) =>
  new Function(stack, id, {
    runtime: Runtime.NODEJS_22_X,
    handler: `${id.toLowerCase()}.handler`,
    code: Code.fromAsset(join(__dirname, 'handlers')),
    timeout: Duration.seconds(10),
  });
const menu = handler('Menu');
const orders = handler('Orders');

const api = new GatewayApi(stack, 'Cafe', {
  routes: {
    // Everybody may read the menu, so everybody may be given the same cached response.
    'GET /menu': {
      integration: GatewayIntegration.lambdaAlias(menu),
      authorizer: GatewayAuthorizer.publicAccess(),
      parameters: { 'method.request.querystring.language': false },
    },
    'GET /orders/{orderId}': { integration: GatewayIntegration.lambdaAlias(orders) },
    'POST /orders': { integration: GatewayIntegration.lambdaAlias(orders) },
    // The supplier has a host for each stage.
    'GET /stock': { integration: GatewayIntegration.http('https://${stageVariables.supplier}/stock') },
  },
});

const stages = new StageSet(stack, 'Stages', {
  api,
  releases: ['2026-10', '2026-11'],
  defaults: { variables: { supplier: 'sandbox.supplier.example.com' } },
  stages: {
    // The newest API and the newest code.
    dev: { lambdaVersion: LambdaVersion.latest(), throttle: { rateLimit: 20, burstLimit: 10 } },
    // The newest API, and the code that this deployment publishes.
    test: { lambdaVersion: LambdaVersion.current() },
    // A release of the API, and versions of the code that have been tested with it.
    prod: {
      release: '2026-10',
      lambdaVersion: LambdaVersion.number('7').forFunction(orders, LambdaVersion.number('12')),
      variables: { supplier: 'api.supplier.example.com' },
      throttle: { rateLimit: 500, burstLimit: 250 },
      cache: { size: CacheSize.GB_0_5, ttl: Duration.minutes(5) },
      methods: {
        'GET /orders/{orderId}': { cached: false },
        'GET /stock': { cached: false },
        'POST /orders': { throttle: { rateLimit: 50, burstLimit: 25 } },
      },
      webAcl: WebAcl.managed(),
    },
  },
});

stages.addDashboard({ dashboardName: 'cafe' });
stages.addAlarms({ stages: ['prod'] });
