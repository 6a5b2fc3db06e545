import { method, pathPart, restApi, restPart } from './rest-api';

/** The REST API `Api` with `GET /pets` and `GET /pets/{id}`, which `Deployment` publishes on the stage `prod`. */
export const restStage = (stage: object = {}, resources: object = {}) => ({
  ...restApi(),
  Pets: pathPart('pets'),
  Pet: pathPart('{id}', 'Pets'),
  GetPets: method('GET', 'Pets'),
  GetPet: method('GET', 'Pet'),
  Deployment: { ...restPart('Deployment', {}), DependsOn: ['GetPets', 'GetPet'] },
  Stage: restPart('Stage', { DeploymentId: { Ref: 'Deployment' }, StageName: 'prod', ...stage }),
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
