import { App, Stack } from 'aws-cdk-lib';
import { HealthCheck, HealthCheckType, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CustomDomain, DnsRouting, GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();
const account = process.env.CDK_DEFAULT_ACCOUNT ?? '111111111111';
// Your zone: cdk deploy -c zoneName=example.org -c hostedZoneId=Z0123456789ABCDEFGHIJ
const zoneName: string = app.node.tryGetContext('zoneName') ?? 'example.com';
const hostedZoneId: string | undefined = app.node.tryGetContext('hostedZoneId');

// Without one, a zone is made. Of the name example.com AWS makes none, and says so at once; an emulator does.
const newZone = hostedZoneId
  ? undefined
  : new PublicHostedZone(new Stack(app, 'StatusZone', { env: { account, region: 'eu-west-1' } }), 'Zone', { zoneName });

/** The same API in a region, behind the same name. Callers get the region that answers them soonest, while it is well. */
function inRegion(region: string): void {
  const stack = new Stack(app, `Status-${region}`, { env: { account, region } });
  const hostedZone =
    newZone ?? PublicHostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: hostedZoneId!, zoneName });
  const api = new GatewayApi(stack, 'Status', {
    routes: {
      'GET /health': {
        integration: GatewayIntegration.mock({ 200: { region } }),
        authorizer: GatewayAuthorizer.publicAccess(),
      },
    },
  });
  const prod = new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod');
  const healthCheck = new HealthCheck(stack, 'HealthCheck', {
    type: HealthCheckType.HTTPS,
    fqdn: `${api.apiId}.execute-api.${region}.amazonaws.com`,
    resourcePath: '/prod/health',
  });
  new CustomDomain(stack, 'Domain', {
    domainName: `status.${zoneName}`,
    hostedZone,
    dnsRouting: DnsRouting.latency({ healthCheck }),
    mappings: { '': prod },
  });
}

inRegion('eu-west-1');
inRegion('us-west-2');
