import { App, Stack } from 'aws-cdk-lib';
import { Template as Synthesized } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import {
  ApiKeySource,
  ApiModel,
  CanaryDeployment,
  CanaryTraffic,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  StageSet,
  UsagePlanBundle,
} from 'cdk-gatehouse';
import type { Template } from '../../lib/update-model/template';

const authorizer = GatewayAuthorizer.publicAccess();

/** These apps have what they have for the sake of the comparison. */
const WITHOUT_FINDINGS = { 'cdk-gatehouse:rules': 'off' };

/** The logical id of the only API of a template. */
export const apiIn = ({ Resources }: Template): string =>
  Object.keys(Resources).find((id) => Resources[id].Type === 'AWS::ApiGateway::RestApi')!;

const templateOf = (stack: Stack): Template => Synthesized.fromStack(stack).toJSON() as Template;

/** A shop that says its version; `prod` stays on the release v1, and `canary` sends a share of the requests of `shifting` to v2. */
export function releasedShop(version: string, releases: readonly string[], canary?: number): Template {
  const stack = new Stack(new App({ context: WITHOUT_FINDINGS }), 'Shop');
  const integration = GatewayIntegration.mock({ 200: { version } });
  const api = new GatewayApi(stack, 'Api', { authorizer, routes: { 'GET /version': { integration } } });
  const stages = new StageSet(stack, 'Stages', {
    api,
    releases: [...releases],
    stages: { dev: {}, prod: { release: 'v1' }, shifting: { release: 'v1' } },
  });
  if (canary !== undefined) {
    const stage = stages.stage('shifting');
    new CanaryDeployment(stack, 'Canary', { stage, canary: 'v2', traffic: CanaryTraffic.percent(canary) });
  }
  return templateOf(stack);
}

/** Mapping templates that show what Velocity makes of a request: what they make is sent to a backend that sends it back. */
const VELOCITY: { readonly [path: string]: string } = {
  body: '{"name": $input.json("$.name"), "first": "$input.path("$.tags[0]")", "all": $input.json("$.tags")}',
  params: '{"query": "$input.params("q")", "header": "$input.params().header.get("X-Color")"}',
  loop: '#set($list = $input.path("$.tags"))[#foreach($tag in $list)"$tag.toUpperCase()"#if($foreach.hasNext),#end#end]',
  util: '{"encoded": "$util.urlEncode("a b&c")", "base64": "$util.base64Encode("shop")", "escaped": "$util.escapeJavaScript($input.path("$.quote"))"}',
  context:
    '{"stage": "$context.stage", "method": "$context.httpMethod", "path": "$context.resourcePath", "variable": "$stageVariables.color"}',
  condition:
    '#if($input.path("$.age") >= 18){"may": true}#elseif($input.path("$.age") == "")null#else{"may": false}#end',
};

/** Mapping templates, validation, keys and services: what a request meets on its way through an API. */
export function shop(echo: string): Template {
  const stack = new Stack(new App({ context: WITHOUT_FINDINGS }), 'Shop');
  const integration = GatewayIntegration.mock({ 200: { bought: true } });
  const order = ApiModel.jsonSchema('Order', {
    type: 'object',
    required: ['petId', 'count'],
    additionalProperties: false,
    properties: { petId: { type: 'string', minLength: 2 }, count: { type: 'integer', minimum: 1, maximum: 9 } },
  });
  const api = new GatewayApi(stack, 'Api', {
    authorizer,
    cors: { allowOrigins: ['https://shop.example.com'] },
    routes: {
      'POST /validated': { integration, requestModel: order },
      'GET /required': { integration, parameters: { 'method.request.querystring.q': true } },
      'GET /paid': { integration, apiKeyRequired: true },
      'GET /things/{thing}': { integration },
      'POST /queue': { integration: GatewayIntegration.sqs(new Queue(stack, 'Queue')) },
      'POST /topic': { integration: GatewayIntegration.sns(new Topic(stack, 'Topic')) },
      'POST /events': {
        integration: GatewayIntegration.eventBridge(new EventBus(stack, 'Bus'), { source: 'shop', detailType: 'Sold' }),
      },
      'POST /work': {
        integration: GatewayIntegration.stepFunctions(
          new StateMachine(stack, 'Work', {
            stateMachineType: StateMachineType.STANDARD,
            definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Pass')),
          }),
        ),
      },
    },
  });
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod: { variables: { color: 'red' } } } });
  new UsagePlanBundle(stack, 'Plans', {
    stages: [stages.stage('prod')],
    plans: { gold: { keys: [ApiKeySource.generated('acme')] } },
  });
  return withVelocity(templateOf(stack), echo);
}

/** Puts methods in whose responses are what their templates make of the request. */
function withVelocity(template: Template, echo: string): Template {
  const restApi = apiIn(template);
  const methods = Object.entries(VELOCITY).flatMap(([path, text]) => [
    [
      `Velocity${path}Resource`,
      {
        Type: 'AWS::ApiGateway::Resource',
        Properties: {
          RestApiId: { Ref: restApi },
          ParentId: { 'Fn::GetAtt': [restApi, 'RootResourceId'] },
          PathPart: path,
        },
      },
    ],
    [
      `Velocity${path}Method`,
      {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: { Ref: restApi },
          ResourceId: { Ref: `Velocity${path}Resource` },
          HttpMethod: 'POST',
          AuthorizationType: 'NONE',
          MethodResponses: [{ StatusCode: '200' }],
          Integration: {
            Type: 'HTTP',
            IntegrationHttpMethod: 'POST',
            Uri: echo,
            RequestTemplates: { 'application/json': text },
            IntegrationResponses: [{ StatusCode: '200' }],
          },
        },
      },
    ],
  ]);
  const deployments = Object.entries(template.Resources).map(([id, resource]) => {
    if (resource.Type !== 'AWS::ApiGateway::Deployment') return [id, resource];
    const DependsOn = [...[resource.DependsOn ?? []].flat(), ...methods.map(([name]) => name as string)];
    return [id, { ...resource, DependsOn }];
  });
  return { ...template, Resources: Object.fromEntries([...deployments, ...methods]) };
}

/** The value of the key, which the calls are told so that both know it. */
export const KEY = 'a-key-of-more-than-twenty-characters';

/** The template with values of keys. */
export function withKeyValues(template: Template): Template {
  const resources = Object.entries(template.Resources).map(([id, resource]) =>
    resource.Type === 'AWS::ApiGateway::ApiKey'
      ? [id, { ...resource, Properties: { ...resource.Properties, Value: KEY } }]
      : [id, resource],
  );
  return { ...template, Resources: Object.fromEntries(resources) };
}
