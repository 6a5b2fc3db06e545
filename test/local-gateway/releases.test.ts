import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../lib';
import { LocalGateway } from '../../lib/local';
import { webSocketApiWith } from './web-socket/web-socket-template';

const authorizer = GatewayAuthorizer.publicAccess();

function shop(text: string, releases: string[]) {
  const stack = new Stack(new App(), 'Shop');
  const integration = GatewayIntegration.mock({ 200: { text } });
  const api = new GatewayApi(stack, 'Api', { authorizer, routes: { 'GET /hello': { integration } } });
  new StageSet(stack, 'Stages', { api, releases, stages: { dev: {}, prod: { release: 'v1' } } });
  return Template.fromStack(stack).toJSON();
}

test('a stage that is pinned to a release answers as the template of then says, where that is given', async () => {
  const now = shop('new', ['v1', 'v2']);
  const gateway = LocalGateway.fromTemplate(now, { snapshots: { v1: shop('old', ['v1']) } });
  expect((await gateway.fetch('prod', 'GET /hello')).json()).toEqual({ text: 'old' });
  expect((await gateway.fetch('dev', 'GET /hello')).json()).toEqual({ text: 'new' });
  expect(gateway.assumptions).toEqual([]);
  const [entry] = (await gateway.explain('prod', 'GET /hello')).entries;
  expect(entry).toMatchObject({ step: 'release', details: { release: 'v1' } });
});

test('without it, the stage answers as the API is now, and the gateway says so', async () => {
  const gateway = LocalGateway.fromTemplate(shop('new', ['v1']));
  expect((await gateway.fetch('prod', 'GET /hello')).json()).toEqual({ text: 'new' });
  expect(gateway.assumptions).toEqual(['release v1 on stage prod is taken to be what the API is now']);
});

test('stages of the other kinds of API are pinned to a release as well', async () => {
  const template = (text: string) =>
    webSocketApiWith(
      {
        $default: {
          isAnswered: true,
          integration: { IntegrationType: 'MOCK', RequestTemplates: { $default: '{"statusCode":200}' } },
          responses: [{ ResponseTemplates: { $default: text } }],
        },
      },
      {
        stage: { DeploymentId: { Ref: 'Release' } },
        more: {
          Release: {
            Type: 'AWS::ApiGatewayV2::Deployment',
            Metadata: { 'cdk-gatehouse:release': 'v1' },
            Properties: { ApiId: { Ref: 'Api' } },
          },
        },
      },
    );
  const textOf = async (snapshots: { readonly [release: string]: object }) => {
    const gateway = LocalGateway.fromTemplate(template('new'), { snapshots });
    const connection = await gateway.connect('live');
    await connection.send('x');
    return [connection.messages[0], gateway.assumptions.length];
  };
  expect(await textOf({ v1: template('old') })).toEqual(['old', 0]);
  expect(await textOf({})).toEqual(['new', 1]);
});
