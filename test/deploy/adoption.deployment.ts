import { Stack } from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import {
  AccountCloudWatchRole,
  ApiKeySource,
  GatewayApi,
  GatewayDefaults,
  GatewayIntegration,
  HttpGatewayApi,
  StageSet,
  UsagePlanBundle,
} from '../../lib';
import { assemblyOf, Version, withIdentitiesOf } from '../adoption/adopted';
import { sampleFunction } from '../sample';
import { call } from './calls/call';
import { CdkSession, deploy } from './cdk';
import { REGION } from './emulator/emulator';
import { resourcesOf } from './stacks';

const gatewayDefaults = GatewayDefaults.SERVICE;
const cloudWatchRole = AccountCloudWatchRole.existing();

interface Deployed {
  readonly stack: string;
  /** As it is deployed, taken over, and written anew. */
  readonly versions: readonly [before: Version, taken: Version, rewritten: Version];
  readonly stage: string;
  readonly kept: readonly string[];
}

function restApi(stack: Stack): RestApi {
  const api = new RestApi(stack, 'Api', { cloudWatchRole: false });
  api.root.addResource('pets').addMethod('GET', new LambdaIntegration(sampleFunction(stack)));
  api
    .addUsagePlan('Plan', { name: 'gold', apiStages: [{ stage: api.deploymentStage }] })
    .addApiKey(api.addApiKey('Acme', { apiKeyName: 'acme' }));
  return api;
}

const REST: Deployed = {
  stack: 'AdoptedRest',
  stage: 'prod',
  kept: ['AWS::ApiGateway::RestApi', 'AWS::ApiGateway::Stage', 'AWS::ApiGateway::ApiKey', 'AWS::ApiGateway::UsagePlan'],
  versions: [
    (stack) => void restApi(stack),
    (stack) => {
      const theirs = restApi(stack);
      const api = GatewayApi.fromRestApi(stack, 'Adopted', theirs);
      const stages = { prod: { takeOver: theirs.deploymentStage } };
      new StageSet(stack, 'Stages', { api, gatewayDefaults, cloudWatchRole, stages });
    },
    (stack) => {
      const routes = { 'GET /pets': { integration: GatewayIntegration.lambdaProxy(sampleFunction(stack)) } };
      const api = new GatewayApi(stack, 'Pets', { apiName: 'Api', gatewayDefaults, routes });
      const stages = new StageSet(stack, 'Stages', { api, cloudWatchRole, stages: { prod: {} } });
      const plans = { gold: { keys: [ApiKeySource.generated('acme')] } };
      new UsagePlanBundle(stack, 'Plans', { stages: stages.stages, plans });
    },
  ],
};

function httpApi(stack: Stack): HttpApi {
  const api = new HttpApi(stack, 'Api');
  const integration = new HttpLambdaIntegration('Integration', sampleFunction(stack));
  api.addRoutes({ path: '/pets', methods: [HttpMethod.GET], integration });
  return api;
}

const HTTP: Deployed = {
  stack: 'AdoptedHttp',
  stage: '$default',
  kept: ['AWS::ApiGatewayV2::Api', 'AWS::ApiGatewayV2::Stage'],
  versions: [
    (stack) => void httpApi(stack),
    (stack) => {
      const theirs = httpApi(stack);
      const api = HttpGatewayApi.fromHttpApi(stack, 'Adopted', theirs);
      new StageSet(stack, 'Stages', { api, gatewayDefaults, stages: { $default: { takeOver: theirs.defaultStage } } });
    },
    (stack) => {
      const routes = { 'GET /pets': { integration: GatewayIntegration.lambdaProxy(sampleFunction(stack)) } };
      const api = new HttpGatewayApi(stack, 'Pets', { apiName: 'Api', gatewayDefaults, routes });
      new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
    },
  ],
};

test.concurrent.each([REST, HTTP])(
  '$stack keeps its ids and answers, when it is taken over, written anew, and back',
  async (deployed) => {
    const { kept, stack, stage, versions } = deployed;
    const before = assemblyOf(versions[0], stack);
    const taken = assemblyOf(versions[1], stack);
    const rewritten = assemblyOf(withIdentitiesOf(before, versions[2]), stack);
    const seen: object[] = [];
    const session = new CdkSession();
    try {
      for (const { directory } of [before, taken, rewritten, taken, before]) {
        const { output, status } = await deploy(session.cdk, directory);
        expect(status === 0 ? '' : output).toBe('');
        const resources = await resourcesOf({ name: stack, region: REGION });
        const ids = resources
          .filter(({ ResourceType: type }) => kept.includes(type!))
          .map(({ PhysicalResourceId: id }) => id!);
        const api = resources.find(({ ResourceType: type }) => type === kept[0])!.PhysicalResourceId!;
        const path = stage === '$default' ? '' : stage;
        seen.push({ ids: ids.sort(), status: (await call(api, path, 'GET /pets')).status });
      }
    } finally {
      session.end();
    }
    expect(seen[0]).toMatchObject({ status: 200 });
    expect(seen).toEqual(seen.map(() => seen[0]));
  },
);
