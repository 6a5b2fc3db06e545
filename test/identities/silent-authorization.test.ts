import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  GatewayApi,
  GatewayApiProps,
  GatewayAuthorizer,
  GatewayDefaults,
  Identities,
  StageSet,
  WebSocketGatewayApi,
} from '../../lib';
import { mockRoute } from '../sample';
import { quietRoute } from '../v2-sample';
import { fileOf, Version } from './deployed-before';

const before: Version = (stack) => {
  const api = new RestApi(stack, 'Api', { deployOptions: { stageName: 'prod' }, cloudWatchRole: false });
  api.root.addResource('pets').addMethod('GET');
};

/** What is warned of in a stack whose resources take the place of those that are deployed. */
function warningsIn(make: (stack: Stack) => void, deployed?: Version): string[] {
  const stack = new Stack(new App({ context: { 'cdk-gatehouse:rules': 'off' } }), 'Sample');
  make(stack);
  if (deployed) Identities.fromFile(fileOf(deployed)).applyTo(stack);
  return Annotations.fromStack(stack)
    .findWarning('*', Match.stringLikeRegexp('AGW-ADO-33'))
    .map(({ entry }) => String(entry.data));
}

function rest(props: GatewayApiProps) {
  return (stack: Stack) => {
    const api = new GatewayApi(stack, 'Pets', props);
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  };
}

const routes = { 'GET /pets': mockRoute };

test('routes that say nothing in a stack that was deployed are told, for their callers may not sign', () => {
  expect(warningsIn(rest({ routes }), before)).toEqual([
    expect.stringContaining(
      "'Sample/Pets' does not say who may call 'GET /pets'; what is not said asks for IAM signatures.",
    ),
  ]);
});

test.each<[string, GatewayApiProps]>([
  ['of an API that says who may call', { routes, authorizer: GatewayAuthorizer.iam() }],
  ['with the defaults of the service', { routes, gatewayDefaults: GatewayDefaults.SERVICE }],
  ['that say it each', { routes: { 'GET /pets': { ...mockRoute, authorizer: GatewayAuthorizer.publicAccess() } } }],
])('routes %s are not', (_, props) => {
  expect(warningsIn(rest(props), before)).toEqual([]);
});

test('a new API has the default without a word', () => {
  expect(warningsIn(rest({ routes }))).toEqual([]);
});

test('of a WebSocket API only connections are spoken of', () => {
  const chat = (stack: Stack) => {
    const api = new WebSocketGatewayApi(stack, 'Chat', { routes: { $connect: quietRoute, $default: quietRoute } });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  };
  const chatBefore: Version = (stack) => {
    const webSocketApi = new WebSocketApi(stack, 'Api');
    new WebSocketStage(stack, 'Prod', { webSocketApi, stageName: 'prod' });
  };
  expect(warningsIn(chat, chatBefore)).toEqual([expect.stringContaining("who may call '$connect'; what")]);
});
