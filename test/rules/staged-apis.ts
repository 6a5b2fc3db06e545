/** A method of `Api` with a mock behind it. */
export const method = (HttpMethod: string, resource: string, more: object = {}) => ({
  Type: 'AWS::ApiGateway::Method',
  Properties: {
    RestApiId: { Ref: 'Api' },
    ResourceId: resource === 'Api' ? { 'Fn::GetAtt': ['Api', 'RootResourceId'] } : { Ref: resource },
    HttpMethod,
    AuthorizationType: 'NONE',
    Integration: { Type: 'MOCK' },
    ...more,
  },
});

const resource = (PathPart: string, ParentId: object) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: { Ref: 'Api' }, ParentId, PathPart },
});

/** The REST API `Api` with `GET /pets` and `GET /pets/{id}`, which `Deployment` publishes on the stage `prod`. */
export const restStage = (stage: object = {}, resources: object = {}) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Pets: resource('pets', { 'Fn::GetAtt': ['Api', 'RootResourceId'] }),
  Pet: resource('{id}', { Ref: 'Pets' }),
  GetPets: method('GET', 'Pets'),
  GetPet: method('GET', 'Pet'),
  Deployment: {
    Type: 'AWS::ApiGateway::Deployment',
    DependsOn: ['GetPets', 'GetPet'],
    Properties: { RestApiId: { Ref: 'Api' } },
  },
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: {
      RestApiId: { Ref: 'Api' },
      DeploymentId: { Ref: 'Deployment' },
      StageName: 'prod',
      ...stage,
    },
  },
  ...resources,
});

/** The same with one method setting, for all methods unless it says otherwise. */
export const methodSetting = (setting: object, stage: object = {}) =>
  restStage({ MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ...setting }], ...stage });

/** The HTTP API `Api` with `GET /pets` and the stage `prod`. */
export const httpStage = (stage: object = {}, resources: object = {}) => ({
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'pets', ProtocolType: 'HTTP' } },
  GetPets: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'GET /pets' } },
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'Api' }, StageName: 'prod', AutoDeploy: true, ...stage },
  },
  ...resources,
});

/** The WebSocket API `Api` with the route `join` and the stage `prod`. */
export const webSocketStage = (stage: object = {}) => {
  const Api = { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'chat', ProtocolType: 'WEBSOCKET' } };
  const Join = { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'join' } };
  return { Api, Join, Stage: httpStage(stage).Stage };
};
