import { App, Stack } from 'aws-cdk-lib';
import { HttpApi, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import {
  CustomDomain,
  Endpoint,
  GatewayApi,
  GatewayIntegration,
  MappingTarget,
  StageSet,
  TlsPolicy,
} from 'cdk-gatehouse';

const app = new App();
const account = process.env.CDK_DEFAULT_ACCOUNT ?? '111111111111';
const stack = new Stack(app, 'ManyApisOneName', { env: { account, region: 'eu-west-1' } });

// Your zone: cdk deploy -c zoneName=example.org -c hostedZoneId=Z0123456789ABCDEFGHIJ
const zoneName: string = app.node.tryGetContext('zoneName') ?? 'example.com';
const hostedZoneId: string | undefined = app.node.tryGetContext('hostedZoneId');
// Without one, a zone is made. Of the name example.com AWS makes none, and says so at once; an emulator does.
const hostedZone = hostedZoneId
  ? PublicHostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId, zoneName })
  : new PublicHostedZone(stack, 'Zone', { zoneName });

const stageOf = (id: string) => {
  const routes = { 'GET /': { integration: GatewayIntegration.http(`https://${id.toLowerCase()}.example.com`) } };
  const api = new GatewayApi(stack, id, { routes });
  return new StageSet(stack, `${id}Stages`, { api, stages: { prod: {} } }).stage('prod');
};

// An API that another team made with aws-cdk-lib alone.
const search = new HttpApi(stack, 'Search', { createDefaultStage: false });
search.addRoutes({ path: '/', integration: new HttpUrlIntegration('Backend', 'https://search.example.com') });

const searchStage = search.addStage('Live', {
  autoDeploy: true,
  throttle: { rateLimit: 100, burstLimit: 50 },
  accessLogSettings: { destination: new LogGroupLogDestination(new LogGroup(stack, 'SearchLog')) },
});

// One name, one path for each team. A team that moves to another gateway changes its line here and nothing else.
new CustomDomain(stack, 'ShopDomain', {
  domainName: `shop.${zoneName}`,
  endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS_1_2 }),
  hostedZone,
  mappings: {
    'catalog/v1': stageOf('Catalog'),
    'catalog/v2': stageOf('NewCatalog'),
    orders: stageOf('Orders'),
    search: MappingTarget.httpStage(searchStage),
  },
});

// Rules choose by header, where a path cannot tell who should be served: testers of the new billing send x-version: next.
new CustomDomain(stack, 'BillingDomain', {
  domainName: `billing.${zoneName}`,
  hostedZone,
  mappings: { '': stageOf('Billing') },
  routingRules: [{ priority: 100, headers: { 'x-version': 'next' }, target: stageOf('NextBilling') }],
});
