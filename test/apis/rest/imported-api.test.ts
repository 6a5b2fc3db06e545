import { Fn, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnMethod, CfnResource, CfnRestApi, IRestApi, MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi, CfnRoute, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AccountCloudWatchRole, GatewayApi, HttpGatewayApi, IGatewayApi, StageSet, StageSetProps } from '../../../lib';
import { sampleStack, validTemplateOf } from '../../sample';

const DEPLOYMENT = 'AWS::ApiGateway::Deployment';

const bodyWith = (...paths: string[]) => ({
  openapi: '3.0.1',
  info: { title: 'Pets', version: '1' },
  paths: Object.fromEntries(
    paths.map((path) => {
      const integration = { type: 'mock', requestTemplates: { 'application/json': '{"statusCode": 200}' } };
      return [path, { get: { responses: {}, 'x-amazon-apigateway-integration': integration } }];
    }),
  ),
});

const cfnApiWith = (stack: Stack, ...paths: string[]) =>
  new CfnRestApi(stack, 'Theirs', { name: 'theirs', body: bodyWith(...paths) });

function served(stack: Stack, api: IGatewayApi, props: Partial<StageSetProps> = {}): StageSet {
  const cloudWatchRole = AccountCloudWatchRole.existing();
  return new StageSet(stack, 'Stages', { api, cloudWatchRole, stages: { prod: {} }, ...props });
}

function deploymentOf(stack: Stack): string {
  const [id, ...others] = Object.keys(validTemplateOf(stack).findResources(DEPLOYMENT));
  expect(others).toEqual([]);
  return id;
}

type Known = (stack: Stack, cfnApi: CfnRestApi) => IRestApi;

describe('a REST API that is known by its id', () => {
  const ways: [string, Known][] = [
    ['its reference', (stack, { ref }) => RestApi.fromRestApiId(stack, 'Known', ref)],
    ['its logical id', (stack) => RestApi.fromRestApiId(stack, 'Known', Fn.ref('Theirs'))],
    [
      'its attributes',
      (stack, { attrRootResourceId: rootResourceId, ref: restApiId }) =>
        RestApi.fromRestApiAttributes(stack, 'Known', { restApiId, rootResourceId }),
    ],
  ];

  test.each(ways)('is deployed again when its L1 resource changes: by %s', (_, known) => {
    const deployedWith = (...paths: string[]) => {
      const stack = sampleStack();
      const cfnApi = cfnApiWith(stack, ...paths);
      const api = GatewayApi.fromRestApi(stack, 'Api', known(stack, cfnApi));
      served(stack, api);
      expect(api.routeKeys).toEqual(paths.map((path) => `GET ${path}`));
      return deploymentOf(stack);
    };
    expect(deployedWith('/a')).toBe(deployedWith('/a'));
    expect(deployedWith('/a', '/b')).not.toBe(deployedWith('/a'));
  });

  test('is deployed again when an L1 method joins it', () => {
    const deployedWith = (...verbs: string[]) => {
      const stack = sampleStack();
      const { attrRootResourceId: parentId, ref: restApiId } = new CfnRestApi(stack, 'Theirs', { name: 'theirs' });
      const { ref: resourceId } = new CfnResource(stack, 'Pets', { restApiId, parentId, pathPart: 'pets' });
      for (const httpMethod of verbs) {
        const integration = { type: 'MOCK', requestTemplates: { 'application/json': '{"statusCode": 200}' } };
        new CfnMethod(stack, httpMethod, { restApiId, resourceId, httpMethod, integration, authorizationType: 'NONE' });
      }
      const api = GatewayApi.fromRestApi(stack, 'Api', RestApi.fromRestApiId(stack, 'Known', restApiId));
      served(stack, api);
      expect(api.routeKeys).toEqual(verbs.map((verb) => `${verb} /pets`));
      return deploymentOf(stack);
    };
    expect(deployedWith('GET', 'PUT')).not.toBe(deployedWith('GET'));
  });

  test('is deployed after what the app makes of it', () => {
    const stack = sampleStack();
    const cfnApi = cfnApiWith(stack, '/a');
    served(stack, GatewayApi.fromRestApi(stack, 'Api', RestApi.fromRestApiId(stack, 'Known', cfnApi.ref)));
    const [{ DependsOn }] = Object.values(validTemplateOf(stack).findResources(DEPLOYMENT));
    expect(DependsOn).toEqual(['Theirs']);
  });
});

describe('an API of another app', () => {
  const warnings = (stack: Stack) =>
    Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('AGW-ADO-10: .*redeployOn'));

  const of = (props: Partial<StageSetProps> = {}) => {
    const stack = sampleStack();
    served(stack, GatewayApi.fromRestApi(stack, 'Api', RestApi.fromRestApiId(stack, 'Known', 'abcdef')), props);
    return { stack, deployment: deploymentOf(stack) };
  };

  test('warns that its changes are not seen', () => {
    expect(warnings(of().stack)).toHaveLength(1);
  });

  test('is deployed again when a text changes', () => {
    const first = of({ redeployOn: '1' });
    expect(warnings(first.stack)).toEqual([]);
    expect(of({ redeployOn: '1' }).deployment).toBe(first.deployment);
    expect(of({ redeployOn: '2' }).deployment).not.toBe(first.deployment);
  });

  test('may stay on a release', () => {
    const stack = sampleStack();
    const api = GatewayApi.fromRestApi(stack, 'Api', RestApi.fromRestApiId(stack, 'Known', 'abcdef'));
    served(stack, api, { releases: ['v1'], stages: { prod: { release: 'v1' } } });
    validTemplateOf(stack);
    expect(warnings(stack)).toEqual([]);
  });

  test('deploys itself where its stages do', () => {
    const stack = sampleStack();
    const httpApi = HttpApi.fromHttpApiAttributes(stack, 'Known', { httpApiId: 'abcdef' });
    served(stack, HttpGatewayApi.fromHttpApi(stack, 'Api', httpApi), { stages: { $default: {} } });
    validTemplateOf(stack);
    expect(warnings(stack)).toEqual([]);
  });
});

describe('an HTTP API that is known by its L1 resource', () => {
  const httpBody = {
    ...bodyWith(),
    paths: { '/a': { get: { responses: {} } }, '/b/{id}': { delete: { responses: {} } } },
  };

  test('has the routes of its body', () => {
    const stack = sampleStack();
    const cfnApi = new CfnApi(stack, 'Theirs', { body: httpBody });
    expect(HttpGatewayApi.fromCfnApi(stack, 'Api', cfnApi).routeKeys).toEqual(['DELETE /b/{id}', 'GET /a']);
  });

  test('refuses settings of routes that its body has not', () => {
    const stack = sampleStack();
    const api = HttpGatewayApi.fromCfnApi(stack, 'Api', new CfnApi(stack, 'Theirs', { body: httpBody }));
    served(stack, api, { stages: { $default: { methods: { 'GET /aa': {} } } } });
    expect(() => validTemplateOf(stack)).toThrow(/AGW-PATH-17: .*'GET \/a'/s);
  });

  test('has routes of its own beside those of the body', () => {
    const stack = sampleStack();
    const cfnApi = new CfnApi(stack, 'Theirs', { body: httpBody });
    new CfnRoute(stack, 'Route', { apiId: cfnApi.ref, routeKey: 'GET /c' });
    expect(HttpGatewayApi.fromCfnApi(stack, 'Api', cfnApi).routeKeys).toEqual(['DELETE /b/{id}', 'GET /a', 'GET /c']);
  });

  test('by its id alone is the same', () => {
    const deployedWith = (path: string) => {
      const stack = sampleStack();
      const body = { ...httpBody, paths: { [path]: { get: { responses: {} } } } };
      const { attrApiEndpoint: apiEndpoint, ref: httpApiId } = new CfnApi(stack, 'Theirs', { body });
      const httpApi = HttpApi.fromHttpApiAttributes(stack, 'Known', { httpApiId, apiEndpoint });
      served(stack, HttpGatewayApi.fromHttpApi(stack, 'Api', httpApi), { stages: { dev: { autoDeploy: false } } });
      return Object.keys(validTemplateOf(stack).findResources('AWS::ApiGatewayV2::Deployment'));
    };
    expect(deployedWith('/a')).not.toEqual(deployedWith('/b'));
  });
});

describe('an API of aws-cdk-lib without a stage of its own', () => {
  const theirs = () => {
    const restApi = new RestApi(sampleStack(), 'Theirs', { deploy: false, cloudWatchRole: false });
    restApi.root.addMethod('GET', new MockIntegration());
    return { restApi, stack: Stack.of(restApi) };
  };

  test('has the address and the keys of the stage that serves it', () => {
    const { restApi, stack } = theirs();
    expect(() => restApi.url).toThrow('deploymentStage');
    const stages = served(stack, GatewayApi.fromRestApi(stack, 'Api', restApi));
    expect(stack.resolve(restApi.url)).toEqual(stack.resolve(stages.stage('prod').url));
    restApi.addApiKey('Key');
    const [[id]] = Object.entries(validTemplateOf(stack).findResources('AWS::ApiGateway::Stage'));
    const StageKeys = [{ RestApiId: { Ref: 'Theirs1F49785D' }, StageName: { Ref: id } }];
    validTemplateOf(stack).hasResourceProperties('AWS::ApiGateway::ApiKey', { StageKeys });
  });

  test('has none where several stages serve it, so that its permissions are for all of them', () => {
    const { restApi, stack } = theirs();
    const stages = served(stack, GatewayApi.fromRestApi(stack, 'Api', restApi));
    stages.addStage('dev');
    expect(restApi.deploymentStage).toBeUndefined();
    stages.addStage('next');
    expect(restApi.deploymentStage).toBeUndefined();
  });

  test('keeps one that is there', () => {
    const restApi = new RestApi(sampleStack(), 'Theirs', { cloudWatchRole: false });
    restApi.root.addMethod('GET', new MockIntegration());
    const { deploymentStage } = restApi;
    const stack = Stack.of(restApi);
    served(stack, GatewayApi.fromRestApi(stack, 'Api', restApi), { stages: { next: {} } });
    expect(restApi.deploymentStage).toBe(deploymentStage);
  });
});
