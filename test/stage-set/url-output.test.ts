import { Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  CustomDomain,
  GatewayApi,
  HttpGatewayApi,
  IGatewayApi,
  IMappingTarget,
  StageSet,
  WebSocketGatewayApi,
} from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { proxyRoute, quietRoute } from '../v2-sample';

function stagesOf(stack: Stack, api: IGatewayApi, name = 'prod'): StageSet {
  return new StageSet(stack, `Stages${api.node.id}`, { api, defaults: { urlOutput: true }, stages: { [name]: {} } });
}

const rest = (stack: Stack, more = {}) => new GatewayApi(stack, 'Rest', { routes: { 'GET /a': mockRoute }, ...more });
const webSocket = (stack: Stack) =>
  new WebSocketGatewayApi(stack, 'Chat', { routes: { $connect: quietRoute, $default: quietRoute } });

/** The values of the outputs, with what CloudFormation fills in left out. */
function outputsOf(stack: Stack): string[] {
  const outputs = Object.values<any>(validTemplateOf(stack).findOutputs('*'));
  const written = (value: any) => (typeof value === 'string' ? value : '*');
  return outputs.map(({ Value }) => Value['Fn::Join']?.[1].map(written).join('') ?? written(Value));
}

describe('the address of a stage', () => {
  test('is an output where the stage says so', () => {
    const stack = sampleStack();
    const http = new HttpGatewayApi(stack, 'Http', { routes: { 'GET /a': proxyRoute } });
    for (const api of [rest(stack), webSocket(stack)]) stagesOf(stack, api);
    stagesOf(stack, http, '$default');
    expect(outputsOf(stack).sort()).toEqual([
      'https://*.execute-api.*.*/',
      'https://*.execute-api.*.*/*/',
      'wss://*.execute-api.*.*/prod',
    ]);
  });

  test('is no output of an API that its domain names alone lead to', () => {
    const stack = sampleStack();
    stagesOf(stack, rest(stack, { disableExecuteApiEndpoint: true }));
    expect(() => outputsOf(stack)).toThrow(/AGW-STG-22: stage 'prod' has an output of its address/);
  });

  test('has a name of its own in the outputs of a domain name', () => {
    const stack = sampleStack();
    const target = (api: IGatewayApi) =>
      new StageSet(stack, `Stages${api.node.id}`, { api, stages: { prod: {} } }).stage('prod');
    const domain = (id: string, mappings: { [path: string]: IMappingTarget }) =>
      new CustomDomain(stack, id, {
        domainName: `${id.toLowerCase()}.example.com`,
        certificate: Certificate.fromCertificateArn(
          stack,
          `${id}Certificate`,
          'arn:aws:acm:eu-west-1:111111111111:certificate/1',
        ),
        urlOutputs: true,
        mappings,
      });
    const prod = target(rest(stack));
    domain('Pets', { v1: prod, 'shop/orders': prod });
    domain('Chat2', { '': target(webSocket(stack)) });
    expect(outputsOf(stack)).toEqual(
      expect.arrayContaining([
        'https://pets.example.com/v1',
        'https://pets.example.com/shop/orders',
        'wss://chat2.example.com/',
      ]),
    );
  });
});
