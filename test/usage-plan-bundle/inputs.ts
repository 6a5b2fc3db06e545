import { Stack } from 'aws-cdk-lib';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import {
  ApiKeySource,
  GatewayApi,
  HttpGatewayApi,
  StageSet,
  UsagePlanBundleProps,
  WebSocketGatewayApi,
} from '../../lib';
import { mockRoute } from '../sample';
import { proxyRoute, quietRoute } from '../v2-sample';

export const { fromApiKey, fromId, generated, secret } = ApiKeySource;
export const throttle = { rateLimit: 5, burstLimit: 10 };
export const keyed = { ...mockRoute, apiKeyRequired: true };

/** One API of each kind with stages, made once for all rows of a table. */
export function stagesIn(stack: Stack) {
  const api = new GatewayApi(stack, 'Pets', { routes: { 'GET /pets': keyed, 'GET /': keyed } });
  const rest = new StageSet(stack, 'PetsStages', { api, stages: { prod: {}, dev: {} } });
  const http = new HttpGatewayApi(stack, 'Shop', { routes: { $default: proxyRoute } });
  const chat = new WebSocketGatewayApi(stack, 'Chat', { routes: { $connect: quietRoute, $default: quietRoute } });
  const stageOf = (id: string, of: HttpGatewayApi | WebSocketGatewayApi) =>
    new StageSet(stack, `${id}Stages`, { api: of, stages: { live: {} } }).stage('live');
  const theirs = new RestApi(stack, 'Theirs');
  theirs.root.addMethod('GET', new MockIntegration());
  return {
    prod: rest.stage('prod'),
    dev: rest.stage('dev'),
    rest,
    api,
    shop: stageOf('Shop', http),
    chat: stageOf('Chat', chat),
    theirs,
  };
}

export interface Given extends ReturnType<typeof stagesIn> {
  /** Where the row makes what it needs. */
  readonly scope: Construct;
}

export type Plans = UsagePlanBundleProps['plans'];
export type Make = (given: Given) => Plans | UsagePlanBundleProps;

export const secretsOf = (scope: Construct) =>
  ['acme', 'initech'].map((name) => new Secret(new Construct(scope, name), 'ApiKey'));
export const asAny = (value: unknown) => value as never;
