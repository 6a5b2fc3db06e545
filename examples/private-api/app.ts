import { App, Stack } from 'aws-cdk-lib';
import { InterfaceVpcEndpoint, InterfaceVpcEndpointAwsService, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Endpoint, GatewayApi, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'PrivateApi');

const vpc = new Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const vpcEndpoint = new InterfaceVpcEndpoint(stack, 'ExecuteApi', {
  vpc,
  service: InterfaceVpcEndpointAwsService.APIGATEWAY,
  // With private DNS the VPC could no longer reach public APIs by their default names.
  privateDnsEnabled: false,
});

const report = new Function(stack, 'Report', {
  runtime: Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: Code.fromInline('exports.handler = async () => ({ statusCode: 200, body: JSON.stringify({ open: 3 }) });'),
});

const api = new GatewayApi(stack, 'Reports', {
  endpoint: Endpoint.privateApi({ vpcEndpoints: [vpcEndpoint] }),
  routes: { 'GET /reports/{day}': { integration: GatewayIntegration.lambdaProxy(report) } },
});

new StageSet(stack, 'Stages', { api, stages: { internal: {} } });
