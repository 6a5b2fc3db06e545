import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { InterfaceVpcEndpointAwsService, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { PrivateHostedZone } from 'aws-cdk-lib/aws-route53';
import { CustomDomain, Endpoint, GatewayApi, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();
// A certificate for your name, public or of your private authority: cdk deploy -c zoneName=internal.example.org -c certificateArn=arn:aws:acm:…
const zoneName: string = app.node.tryGetContext('zoneName') ?? 'internal.example.com';
const stack = new Stack(app, 'PrivateDomain');
const certificateArn: string =
  app.node.tryGetContext('certificateArn') ??
  stack.formatArn({ service: 'acm', resource: 'certificate', resourceName: '00000000-0000-0000-0000-000000000000' });

// Nothing here calls the internet: subnets without a way out need no NAT gateway, which costs by the hour.
const vpc = new Vpc(stack, 'Vpc', {
  natGateways: 0,
  subnetConfiguration: [{ name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
});
const vpcEndpoint = vpc.addInterfaceEndpoint('ApiGateway', { service: InterfaceVpcEndpointAwsService.APIGATEWAY });
const hostedZone = new PrivateHostedZone(stack, 'Zone', { vpc, zoneName });

// API and name let the same VPC endpoint in, and nobody else.
const endpoint = Endpoint.privateApi({ vpcEndpoints: [vpcEndpoint] });
const api = new GatewayApi(stack, 'Ledger', {
  endpoint,
  routes: { 'GET /entries': { integration: GatewayIntegration.mock({ 200: [] }) } },
});
const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });

new CustomDomain(stack, 'Domain', {
  domainName: `ledger.${zoneName}`,
  endpoint,
  certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificateArn),
  hostedZone,
  mappings: { '': stages.stage('prod') },
});
