import {
  HttpApi,
  HttpIntegrationType,
  HttpMethod,
  HttpRouteIntegration,
  HttpRouteIntegrationConfig,
  HttpStage,
  PayloadFormatVersion,
  WebSocketApi,
  WebSocketIntegrationType,
  WebSocketRouteIntegration,
  WebSocketRouteIntegrationConfig,
  WebSocketStage,
} from '@aws-cdk/aws-apigatewayv2-alpha';
import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { CfnApi, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct, IConstruct } from 'constructs';
import {
  CustomDomain,
  CustomDomainProps,
  HttpGatewayApi,
  MappingTarget,
  StageSet,
  WebSocketGatewayApi,
} from '../../lib';
import { catalogue } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/severity';
import { TemplateModel } from '../../lib/template-model/template-model';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';

// The module announces with every call that it is deprecated.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation();
});

class HttpBackend extends HttpRouteIntegration {
  bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.HTTP_PROXY,
      method: HttpMethod.GET,
      uri: 'https://example.com',
      payloadFormatVersion: PayloadFormatVersion.VERSION_1_0,
    };
  }
}

class LambdaBackend extends WebSocketRouteIntegration {
  bind({ scope }: { readonly scope: Construct }): WebSocketRouteIntegrationConfig {
    const { functionArn } = sampleFunction(scope, 'Handler');
    const uri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
    return { type: WebSocketIntegrationType.AWS_PROXY, uri };
  }
}

const levelOne = <T>({ node }: IConstruct) => node.defaultChild as T;
const targetOf = (stage: HttpStage | WebSocketStage, api: HttpApi | WebSocketApi) =>
  MappingTarget.cfnStage(levelOne<CfnStage>(stage), levelOne<CfnApi>(api));

function httpApiIn(stack: Stack) {
  const httpApi = new HttpApi(stack, 'Http', { createDefaultStage: false });
  const [route] = httpApi.addRoutes({
    path: '/pets',
    methods: [HttpMethod.GET],
    integration: new HttpBackend('Backend'),
  });
  const stage = new HttpStage(stack, 'Prod', { httpApi, stageName: 'prod', autoDeploy: true });
  return { route, stage, target: targetOf(stage, httpApi) };
}

function webSocketApiIn(stack: Stack) {
  const integration = new LambdaBackend('Backend');
  const webSocketApi = new WebSocketApi(stack, 'Chat', { defaultRouteOptions: { integration } });
  const stage = new WebSocketStage(stack, 'Live', { webSocketApi, stageName: 'live', autoDeploy: true });
  return { stage, target: targetOf(stage, webSocketApi) };
}

function errorsIn(stack: Stack): string[] {
  const model = TemplateModel.fromTemplate(validTemplateOf(stack).toJSON());
  return catalogue
    .filter((rule) => rule.severity === Severity.ERROR && rule.findingsIn(model).length > 0)
    .map(({ id }) => id);
}

const europeanStack = () => sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });

function domainOf(stack: Stack, mappings: CustomDomainProps['mappings']): CustomDomain {
  const arn = 'arn:aws:acm:eu-west-1:111111111111:certificate/1';
  const certificate = Certificate.fromCertificateArn(stack, 'Certificate', arn);
  return new CustomDomain(stack, 'Domain', { domainName: 'api.example.com', certificate, mappings });
}

test('the rules find nothing wrong with sound APIs of the alpha module', () => {
  const stack = europeanStack();
  httpApiIn(stack);
  webSocketApiIn(stack);
  expect(errorsIn(stack)).toEqual([]);
});

test('the rules judge the routes of the alpha module', () => {
  const stack = europeanStack();
  levelOne<CfnRoute>(httpApiIn(stack).route).routeKey = 'TRACE /pets';
  expect(errorsIn(stack)).toEqual(['AGW-HTTP-01']);
});

test('a custom domain name leads to a stage of the alpha module', () => {
  const stack = europeanStack();
  domainOf(stack, { pets: httpApiIn(stack).target });
  validTemplateOf(stack).hasResource('AWS::ApiGatewayV2::ApiMapping', {
    Properties: {
      ApiId: stack.resolve(levelOne<CfnApi>(stack.node.findChild('Http')).ref),
      ApiMappingKey: 'pets',
      Stage: stack.resolve(levelOne<CfnStage>(stack.node.findChild('Prod')).ref),
    },
    DependsOn: Match.arrayWith([stack.getLogicalId(levelOne<CfnStage>(stack.node.findChild('Prod')))]),
  });
});

test('the kind of the API is known: WebSocket APIs share a domain name with no others', () => {
  const stack = europeanStack();
  const mappings = { pets: httpApiIn(stack).target, chat: webSocketApiIn(stack).target };
  expect(() => domainOf(stack, mappings)).toThrow('AGW-DOM-11');
});

describe('a stage set serves APIs of the alpha module', () => {
  const throttle = { rateLimit: 10, burstLimit: 5 };

  test('of the HTTP kind, with settings of their routes', () => {
    const stack = europeanStack();
    httpApiIn(stack);
    const api = HttpGatewayApi.fromCfnApi(stack, 'Api', levelOne<CfnApi>(stack.node.findChild('Http')));
    expect(api.routeKeys).toEqual(['GET /pets']);
    const settings = { release: 'v1', methods: { 'GET /pets': { throttle } } };
    const stages = new StageSet(stack, 'Stages', { api, releases: ['v1'], stages: { $default: settings, dev: {} } });
    domainOf(stack, { '': stages.stage('dev') });
    stages.addDashboard();
    const template = validTemplateOf(stack);
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      ApiId: stack.resolve(api.apiId),
      StageName: '$default',
      RouteSettings: { 'GET /pets': Match.objectLike({ ThrottlingRateLimit: 10 }) },
    });
    const [{ DependsOn }] = Object.values(template.findResources('AWS::ApiGatewayV2::Deployment'));
    expect(DependsOn).toEqual(expect.arrayContaining(Object.keys(template.findResources('AWS::ApiGatewayV2::Route'))));
    expect(errorsIn(stack)).toEqual([]);
  });

  test('of the WebSocket kind, with the address of their connections', () => {
    const stack = europeanStack();
    webSocketApiIn(stack);
    const api = WebSocketGatewayApi.fromCfnApi(stack, 'Api', levelOne<CfnApi>(stack.node.findChild('Chat')));
    expect(api.routeKeys).toEqual(['$default']);
    const stages = new StageSet(stack, 'Stages', { api, stages: { test: { autoDeploy: false } } });
    stages.stage('test').addCallbackUrl(sampleFunction(stack, 'Sender'));
    const template = validTemplateOf(stack);
    template.resourceCountIs('AWS::ApiGatewayV2::Deployment', 1);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { CALLBACK_URL: Match.anyValue() } },
    });
    expect(JSON.stringify(stack.resolve(stages.stage('test').url))).toContain('wss://');
    expect(errorsIn(stack)).toEqual([]);
  });
});
