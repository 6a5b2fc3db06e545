import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  CustomDomain,
  CustomDomainProps,
  Endpoint,
  GatewayApi,
  GatewayStage,
  HttpGatewayApi,
  MutualTls,
  StageSet,
  WebSocketGatewayApi,
} from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { partsOf, proxyRoute, quietRoute } from '../v2-sample';

const MAPPING = 'AWS::ApiGatewayV2::ApiMapping';

function stagesIn(stack = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } })) {
  const stageOf = (id: string, api: GatewayApi | HttpGatewayApi | WebSocketGatewayApi): GatewayStage =>
    new StageSet(stack, `${id}Stages`, { api, stages: { live: {} } }).stage('live');
  const http = new HttpGatewayApi(stack, 'Shop', { routes: { $default: proxyRoute } });
  const chat = new WebSocketGatewayApi(stack, 'Chat', { routes: { $connect: quietRoute, $default: quietRoute } });
  const rest = new GatewayApi(stack, 'Pets', { routes: { 'GET /pets': mockRoute } });
  return { stack, http, shop: stageOf('Shop', http), chat: stageOf('Chat', chat), pets: stageOf('Pets', rest) };
}

function domainOf(stack: ReturnType<typeof sampleStack>, props: Omit<CustomDomainProps, 'domainName'>) {
  const arn = 'arn:aws:acm:eu-west-1:111111111111:certificate/1';
  const certificate = Certificate.fromCertificateArn(stack, 'Certificate', arn);
  return new CustomDomain(stack, 'Domain', { domainName: 'api.example.com', certificate, ...props });
}

test('a domain name leads to the stage of an HTTP API, after the stage is there', () => {
  const { stack, http, shop } = stagesIn();
  domainOf(stack, { mappings: { '': shop, 'shop/v2': shop } });
  const template = validTemplateOf(stack);
  const mappings = Object.values(template.findResources(MAPPING));
  expect(mappings.map(({ Properties }) => [Properties.ApiId, Properties.ApiMappingKey])).toEqual([
    [stack.resolve(http.apiId), undefined],
    [stack.resolve(http.apiId), 'shop/v2'],
  ]);
  const stages = template.findResources('AWS::ApiGatewayV2::Stage');
  expect(Object.keys(stages)).toContain(mappings[0].Properties.Stage.Ref);
  expect(mappings[0].DependsOn).toContain(mappings[0].Properties.Stage.Ref);
  template.resourceCountIs('AWS::ApiGateway::DomainName', 1);
});

test('a domain name is shared by REST and HTTP APIs', () => {
  const { stack, pets, shop } = stagesIn();
  domainOf(stack, { mappings: { pets, shop } });
  validTemplateOf(stack).resourceCountIs(MAPPING, 2);
});

test('a domain name leads to the stage of a WebSocket API, and then to no other kind', () => {
  const { stack, chat } = stagesIn();
  domainOf(stack, { mappings: { chat } });
  validTemplateOf(stack).resourceCountIs(MAPPING, 1);
  const other = stagesIn();
  expect(() => domainOf(other.stack, { mappings: { chat: other.chat, pets: other.pets } })).toThrow(/^AGW-DOM-11/);
});

test('a domain name on the edge leads to REST APIs alone', () => {
  const { stack, shop } = stagesIn();
  expect(() => domainOf(stack, { mappings: { shop }, endpoint: Endpoint.edge() })).toThrow(/^AGW-DOM-12: /);
});

test('mutual TLS closes the default endpoint of an HTTP API', () => {
  const { stack, shop } = stagesIn();
  const mutualTls = MutualTls.fromObject(Bucket.fromBucketName(stack, 'Bucket', 'trust'), 'trust.pem');
  domainOf(stack, { mappings: { shop }, mutualTls });
  const apis = partsOf(validTemplateOf(stack), 'Api');
  expect(apis.map(({ ProtocolType, DisableExecuteApiEndpoint }) => [ProtocolType, DisableExecuteApiEndpoint])).toEqual([
    ['HTTP', true],
    ['WEBSOCKET', undefined],
  ]);
});
