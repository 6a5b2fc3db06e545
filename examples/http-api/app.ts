import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  LambdaVersion,
  PrivateTarget,
  StageSet,
} from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'HttpApi');

const catalog = new Function(stack, 'Catalog', {
  runtime: Runtime.NODEJS_22_X,
  handler: 'catalog.handler',
  code: Code.fromAsset(join(__dirname, 'handlers')),
  timeout: Duration.seconds(10),
});

// The orders live in a service of ECS, behind a load balancer that only the VPC sees.
const orders = new ApplicationLoadBalancedFargateService(stack, 'Orders', {
  vpc: new Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 }),
  publicLoadBalancer: false,
  openListener: false,
  minHealthyPercent: 100,
  circuitBreaker: { rollback: true },
  taskImageOptions: { image: ContainerImage.fromRegistry('public.ecr.aws/nginx/nginx:stable') },
});
const ordersService = GatewayIntegration.vpcLink(
  PrivateTarget.applicationLoadBalancer(orders.listener),
  'http://orders.shop.internal',
);

const api = new HttpGatewayApi(stack, 'Shop', {
  cors: { allowOrigins: ['https://shop.example.com'], allowCredentials: true },
  authorizer: GatewayAuthorizer.jwt({ issuer: 'https://login.example.com', audience: ['shop'] }),
  routes: {
    'GET /catalog/{category}': {
      integration: GatewayIntegration.lambdaAlias(catalog),
      authorizer: GatewayAuthorizer.publicAccess(),
    },
    'GET /orders': { integration: ordersService, authorizationScopes: ['orders/read'] },
    'GET /orders/{orderId}': { integration: ordersService, authorizationScopes: ['orders/read'] },
    'POST /orders': { integration: ordersService, authorizationScopes: ['orders/write'] },
    'POST /feedback': {
      integration: GatewayIntegration.eventBridge(new EventBus(stack, 'Events'), {
        source: 'com.example.shop',
        detailType: 'FeedbackGiven',
      }),
    },
    // Whatever has no route is a page of the shop.
    $default: {
      integration: GatewayIntegration.http('https://pages.shop.example.com'),
      authorizer: GatewayAuthorizer.publicAccess(),
      responseParameters: { 200: { 'overwrite:header.Cache-Control': 'max-age=60' } },
    },
  },
});

const stages = new StageSet(stack, 'Stages', {
  api,
  releases: ['2026-11'],
  stages: {
    // The address without a stage in it stays on a release. New code comes to its routes; a version's number would hold it too.
    $default: {
      release: '2026-11',
      lambdaVersion: LambdaVersion.current(),
      throttle: { rateLimit: 500, burstLimit: 250 },
      methods: { 'POST /feedback': { throttle: { rateLimit: 5, burstLimit: 10 } } },
    },
    // Every change of the API is served at once.
    next: { throttle: { rateLimit: 20, burstLimit: 10 } },
  },
});

stages.addDashboard({ dashboardName: 'shop' });
stages.addAlarms({ stages: ['$default'] });
