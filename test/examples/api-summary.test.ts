import { summaryOf } from '../../examples/show/api-summary';
import { TemplateModel } from '../../lib/template-model/template-model';

const RestApiId = { Ref: 'Api' };
const ResourceId = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };
const Api = {
  Type: 'AWS::ApiGateway::RestApi',
  Properties: { Name: 'pets', EndpointConfiguration: { Types: ['EDGE'] } },
};
const summaryOfApi = (resources: object) =>
  summaryOf(
    TemplateModel.fromTemplate({ Resources: { Api, List: { Type: 'AWS::Lambda::Function' }, ...resources } }),
  )[0];
const routeWith = (Properties: object) =>
  summaryOfApi({
    Auth: { Type: 'AWS::ApiGateway::Authorizer', Properties: { RestApiId, Name: 'Guard' } },
    Get: { Type: 'AWS::ApiGateway::Method', Properties: { RestApiId, ResourceId, HttpMethod: 'GET', ...Properties } },
  }).routes[0];
const lambda = (target: unknown) => ({
  'Fn::Join': [
    '',
    ['arn:', { Ref: 'AWS::Partition' }, ':apigateway:', { Ref: 'AWS::Region' }, ':lambda:path/f/', target],
  ],
});

describe('the summary of an API', () => {
  test('names it', () => {
    expect(summaryOfApi({})).toEqual({ name: 'pets', kind: 'REST', endpointType: 'EDGE', routes: [], stages: [] });
  });

  test.each([
    ['AWS_PROXY Lambda List', { Type: 'AWS_PROXY', Uri: lambda({ 'Fn::GetAtt': ['List', 'Arn'] }) }],
    ['AWS_PROXY Lambda list', { Type: 'AWS_PROXY', Uri: lambda('arn:aws:lambda:eu-west-1:1:function:list:live/x') }],
    ['AWS_PROXY Lambda', { Type: 'AWS_PROXY', Uri: lambda({ 'Fn::ImportValue': 'arn' }) }],
    ['AWS sqs', { Type: 'AWS', Uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:sqs:path/1/orders' } }],
    ['AWS dynamodb', { Type: 'AWS', Uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/GetItem' }],
    ['HTTP_PROXY https://example.com', { Type: 'HTTP_PROXY', Uri: 'https://example.com' }],
    ['MOCK', { Type: 'MOCK' }],
  ])('labels the integration %s', (integration, Integration) => {
    expect(routeWith({ Integration })).toMatchObject({ key: 'GET /', integration });
  });

  test.each([
    ['NONE', {}],
    ['AWS_IAM', { AuthorizationType: 'AWS_IAM' }],
    ['CUSTOM Guard', { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Auth' } }],
    [undefined, { AuthorizationType: { Ref: 'Type' } }],
  ])('shows the authorizer %s', (authorizer, properties) => {
    expect(routeWith(properties)).toMatchObject({ authorizer, apiKeyRequired: false });
  });

  test('shows a required API key and a key that is unresolved', () => {
    expect(routeWith({ ApiKeyRequired: true, HttpMethod: { Ref: 'Verb' } })).toMatchObject({
      key: 'Get',
      apiKeyRequired: true,
    });
  });

  test('shows what holds for a whole stage', () => {
    const [stage] = summaryOfApi({
      Prod: {
        Type: 'AWS::ApiGateway::Stage',
        Properties: {
          RestApiId,
          StageName: 'prod',
          CacheClusterEnabled: true,
          CacheClusterSize: '1.6',
          TracingEnabled: true,
          Variables: { a: '1', b: { Ref: 'B' } },
          MethodSettings: [
            { HttpMethod: 'GET', ResourcePath: '/~1pets', ThrottlingRateLimit: 1 },
            {
              HttpMethod: '*',
              ResourcePath: '/*',
              ThrottlingRateLimit: 50,
              ThrottlingBurstLimit: 20,
              LoggingLevel: 'ERROR',
            },
          ],
        },
      },
    }).stages;
    expect(stage).toEqual({
      name: 'prod',
      throttleRateLimit: 50,
      throttleBurstLimit: 20,
      loggingLevel: 'ERROR',
      tracing: true,
      monthlyCost: 27.74,
      variables: 2,
    });
  });

  test('shows the stage of an HTTP API and the action of an integration', () => {
    const [api] = summaryOf(
      TemplateModel.fromTemplate({
        Resources: {
          Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
          Put: {
            Type: 'AWS::ApiGatewayV2::Integration',
            Properties: { ApiId: { Ref: 'Api' }, IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-SendMessage' },
          },
          Route: {
            Type: 'AWS::ApiGatewayV2::Route',
            Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'POST /', Target: { 'Fn::Sub': 'integrations/${Put}' } },
          },
          Stage: {
            Type: 'AWS::ApiGatewayV2::Stage',
            Properties: {
              ApiId: { Ref: 'Api' },
              StageName: { Ref: 'Name' },
              DefaultRouteSettings: { ThrottlingRateLimit: 7 },
              StageVariables: { a: 'b' },
            },
          },
        },
      }),
    );
    expect(api).toMatchObject({ name: 'Api', kind: 'HTTP', endpointType: 'REGIONAL' });
    expect(api.routes[0]).toMatchObject({ integration: 'AWS_PROXY SQS-SendMessage', authorizer: 'NONE' });
    expect(api.stages[0]).toMatchObject({ name: 'Stage', throttleRateLimit: 7, variables: 1, tracing: false });
  });
});
