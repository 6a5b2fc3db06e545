import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { ApiDefinition, CfnRestApi, CfnStage, SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi, CfnStage as CfnV2Stage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import {
  AccountCloudWatchRole,
  DefinitionForm,
  GatewayApi,
  GatewayDefaults,
  GatewayIntegration,
  HttpGatewayApi,
  StageSet,
} from '../../lib';
import { adopt, keepOutput } from './adopted';

const cloudWatchRole = AccountCloudWatchRole.existing();
const gatewayDefaults = GatewayDefaults.SERVICE;

const uriOf = (handler: string) =>
  `arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${handler}.Arn}/invocations`;

const proxy = { type: 'aws_proxy', httpMethod: 'POST', uri: { 'Fn::Sub': uriOf('Handler') } };
const operation = { 'x-amazon-apigateway-integration': proxy, responses: {} };
const info = { title: 'Pets', version: '1.0' };

const FUNCTION = {
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
      },
    },
  },
  Handler: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { ZipFile: 'exports.handler = async () => ({ statusCode: 200 });' },
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    },
  },
};

const permission = (api: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    Action: 'lambda:InvokeFunction',
    FunctionName: { Ref: 'Handler' },
    Principal: 'apigateway.amazonaws.com',
    SourceArn: { 'Fn::Sub': `arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${api}}/*` },
  },
});

/** What AWS SAM makes of an `AWS::Serverless::Api`. */
const SERVERLESS_API = {
  ...FUNCTION,
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: {
      Name: 'Pets',
      Body: { swagger: '2.0', info, paths: { '/pets': { get: operation }, '/orders': { post: operation } } },
    },
  },
  ApiDeployment1234567890: {
    Type: 'AWS::ApiGateway::Deployment',
    Properties: { RestApiId: { Ref: 'Api' }, Description: 'RestApi deployment id: 1234567890' },
  },
  ApiProdStage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: {
      RestApiId: { Ref: 'Api' },
      DeploymentId: { Ref: 'ApiDeployment1234567890' },
      StageName: 'Prod',
      TracingEnabled: true,
      Variables: { colour: 'blue' },
    },
  },
  ApiPermission: permission('Api'),
};

/** What AWS SAM makes of an `AWS::Serverless::HttpApi`. */
const SERVERLESS_HTTP_API = {
  ...FUNCTION,
  Api: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: {
      Body: {
        openapi: '3.0.1',
        info,
        paths: {
          '/pets': {
            get: { 'x-amazon-apigateway-integration': { ...proxy, payloadFormatVersion: '2.0' }, responses: {} },
          },
        },
        tags: [{ name: 'httpapi:createdBy', 'x-amazon-apigateway-tag-value': 'SAM' }],
      },
    },
  },
  ApiApiGatewayDefaultStage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: {
      ApiId: { Ref: 'Api' },
      StageName: '$default',
      AutoDeploy: true,
      Tags: { 'httpapi:createdBy': 'SAM' },
      DefaultRouteSettings: { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 20 },
    },
  },
  ApiPermission: permission('Api'),
};

function included(stack: Stack, Resources: object): CfnInclude {
  const templateFile = join(mkdtempSync(join(tmpdir(), 'gatehouse-')), 'template.json');
  writeFileSync(templateFile, JSON.stringify({ Resources }));
  return new CfnInclude(stack, 'Sam', { templateFile });
}

const handlerOf = (stack: Stack, include: CfnInclude) =>
  Function.fromFunctionAttributes(stack, 'Known', {
    functionArn: include.getResource('Handler').getAtt('Arn').toString(),
    sameEnvironment: true,
  });

test('a REST API of AWS SAM is adopted', async () => {
  await adopt({
    before: (stack) => void included(stack, SERVERLESS_API),
    taken(stack) {
      const include = included(stack, SERVERLESS_API);
      const api = GatewayApi.fromCfnApi(stack, 'Adopted', include.getResource('Api') as CfnRestApi);
      const takeOver = include.getResource('ApiProdStage') as CfnStage;
      new StageSet(stack, 'Stages', { api, cloudWatchRole, gatewayDefaults, stages: { Prod: { takeOver } } });
    },
    rewritten(stack) {
      const integration = GatewayIntegration.lambdaProxy(handlerOf(stack, included(stack, FUNCTION)));
      const api = new GatewayApi(stack, 'Pets', {
        apiName: 'Pets',
        gatewayDefaults,
        definition: DefinitionForm.OPENAPI,
        routes: { 'GET /pets': { integration }, 'POST /orders': { integration } },
      });
      const stages = { Prod: { tracing: true, variables: { colour: 'blue' } } };
      new StageSet(stack, 'Stages', { api, cloudWatchRole, stages });
    },
  });
});

test('an HTTP API of AWS SAM is adopted', async () => {
  await adopt({
    before: (stack) => void included(stack, SERVERLESS_HTTP_API),
    taken(stack) {
      const include = included(stack, SERVERLESS_HTTP_API);
      const api = HttpGatewayApi.fromCfnApi(stack, 'Adopted', include.getResource('Api') as CfnApi);
      const takeOver = include.getResource('ApiApiGatewayDefaultStage') as CfnV2Stage;
      new StageSet(stack, 'Stages', { api, gatewayDefaults, stages: { $default: { takeOver } } });
    },
    rewritten(stack) {
      const integration = GatewayIntegration.lambdaProxy(handlerOf(stack, included(stack, FUNCTION)));
      const api = new HttpGatewayApi(stack, 'Pets', {
        apiName: 'Pets',
        gatewayDefaults,
        definition: DefinitionForm.OPENAPI,
        routes: { 'GET /pets': { integration } },
      });
      const stages = { $default: { autoDeploy: true, throttle: { rateLimit: 20, burstLimit: 50 } } };
      new StageSet(stack, 'Stages', { api, stages });
    },
  });
});

/** An API whose document calls another service. */
const specified = (stack: Stack): SpecRestApi => {
  const http = { type: 'http_proxy', httpMethod: 'GET', uri: 'https://pets.example.com' };
  const paths = { '/pets': { get: { 'x-amazon-apigateway-integration': http, responses: {} } } };
  const apiDefinition = ApiDefinition.fromInline({ openapi: '3.0.1', info, paths });
  return new SpecRestApi(stack, 'Api', { apiDefinition, cloudWatchRole: false });
};

test('a SpecRestApi with a body is adopted', async () => {
  await adopt({
    before: (stack) => void specified(stack),
    taken(stack) {
      const theirs = specified(stack);
      const api = GatewayApi.fromRestApi(stack, 'Adopted', theirs);
      const stages = { prod: { takeOver: theirs.deploymentStage } };
      new StageSet(stack, 'Stages', { api, cloudWatchRole, gatewayDefaults, stages });
    },
    rewritten(stack) {
      const api = new GatewayApi(stack, 'Pets', {
        apiName: 'Api',
        gatewayDefaults,
        definition: DefinitionForm.OPENAPI,
        routes: { 'GET /pets': { integration: GatewayIntegration.http('https://pets.example.com') } },
      });
      const stages = new StageSet(stack, 'Stages', { api, cloudWatchRole, stages: { prod: {} } });
      keepOutput(stack, 'ApiEndpoint4F160690', stages.stage('prod').url);
    },
  });
});
