import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { InterfaceVpcEndpointAwsService, Vpc } from 'aws-cdk-lib/aws-ec2';
import { PrivateHostedZone } from 'aws-cdk-lib/aws-route53';
import { CustomDomain, Endpoint, GatewayApi, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'PrivateDomain', { env: { account: '111111111111', region: 'eu-west-1' } });

const vpc = new Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'] });
const vpcEndpoint = vpc.addInterfaceEndpoint('ApiGateway', { service: InterfaceVpcEndpointAwsService.APIGATEWAY });
const hostedZone = new PrivateHostedZone(stack, 'Zone', { vpc, zoneName: 'internal.example.com' });
const certificateArn = 'arn:aws:acm:eu-west-1:111111111111:certificate/00000000-0000-0000-0000-000000000000';

// API and name let the same VPC endpoint in, and nobody else.
const endpoint = Endpoint.privateApi({ vpcEndpoints: [vpcEndpoint] });
const api = new GatewayApi(stack, 'Ledger', {
  endpoint,
  routes: { 'GET /entries': { integration: GatewayIntegration.mock({ 200: [] }) } },
});
const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });

new CustomDomain(stack, 'Domain', {
  domainName: 'ledger.internal.example.com',
  endpoint,
  certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificateArn),
  hostedZone,
  mappings: { '': stages.stage('prod') },
});
