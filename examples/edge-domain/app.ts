import { App, Stack } from 'aws-cdk-lib';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CustomDomain, Endpoint, GatewayApi, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();

// The certificate of an edge name is in us-east-1, wherever the API is. It gets a stack of its own there, which is deployed first.
const stack = new Stack(app, 'EdgeDomain', { env: { account: '111111111111', region: 'eu-west-1' } });
const hostedZone = PublicHostedZone.fromHostedZoneAttributes(stack, 'Zone', {
  hostedZoneId: 'Z0000000000000000000',
  zoneName: 'example.com',
});

const api = new GatewayApi(stack, 'Catalog', {
  endpoint: Endpoint.edge(),
  disableExecuteApiEndpoint: true,
  routes: { 'GET /items/{itemId}': { integration: GatewayIntegration.http('https://items.example.com/{itemId}') } },
});
const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });

new CustomDomain(stack, 'Domain', {
  domainName: 'catalog.example.com',
  endpoint: Endpoint.edge(),
  hostedZone,
  mappings: { '': stages.stage('prod') },
});
