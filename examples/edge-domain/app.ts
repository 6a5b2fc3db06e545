import { App, Stack } from 'aws-cdk-lib';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CustomDomain, Endpoint, GatewayApi, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();
const account = process.env.CDK_DEFAULT_ACCOUNT ?? '111111111111';
// Your zone: cdk deploy -c zoneName=example.org -c hostedZoneId=Z0123456789ABCDEFGHIJ
const zoneName: string = app.node.tryGetContext('zoneName') ?? 'example.com';
const hostedZoneId: string | undefined = app.node.tryGetContext('hostedZoneId');

// The certificate of an edge name is in us-east-1, wherever the API is. It gets a stack of its own there, which is deployed first.
const stack = new Stack(app, 'EdgeDomain', { env: { account, region: 'eu-west-1' } });

// Without your zone, one is made, in a stack that comes before that of the certificate. Of the name example.com AWS makes none, and
// says so at once; an emulator does.
const hostedZone = hostedZoneId
  ? PublicHostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId, zoneName })
  : new PublicHostedZone(new Stack(app, 'EdgeDomainZone', { env: { account, region: 'us-east-1' } }), 'Zone', {
      zoneName,
    });

const api = new GatewayApi(stack, 'Catalog', {
  endpoint: Endpoint.edge(),
  disableExecuteApiEndpoint: true,
  routes: { 'GET /items/{itemId}': { integration: GatewayIntegration.http('https://items.example.com/{itemId}') } },
});
const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });

new CustomDomain(stack, 'Domain', {
  domainName: `catalog.${zoneName}`,
  endpoint: Endpoint.edge(),
  hostedZone,
  mappings: { '': stages.stage('prod') },
});
