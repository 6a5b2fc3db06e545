import { ApiModel, GatewayApi, WebSocketGatewayApi } from '../../../lib';
import { methodsOf, mockRoute, sampleStack, templateOf } from '../../sample';
import { quietRoute } from '../../v2-sample';

const MODEL = 'AWS::ApiGateway::Model';
const pet = ApiModel.jsonSchema('Pet', { type: 'object' });

describe('a model', () => {
  test('keeps its content type, whatever routes use it for', () => {
    const first = { 'POST /q': { ...mockRoute, requestModel: pet } };
    const second = { 'POST /b': { ...mockRoute, requestModels: { 'application/vnd.pets+json': pet } } };
    for (const routes of [first, second, { ...second, ...first }]) {
      const template = templateOf({ routes });
      template.hasResourceProperties(MODEL, { Name: 'Pet', ContentType: 'application/json' });
      template.resourceCountIs(MODEL, 1);
    }
    const { RequestModels } = methodsOf(templateOf({ routes: second }))['POST /b'];
    expect(Object.keys(RequestModels)).toEqual(['application/vnd.pets+json']);
  });

  test('waits for the models that it refers to, which the API makes too', () => {
    const owner = ApiModel.jsonSchema('Owner', { type: 'object' });
    const owned = ApiModel.jsonSchema('OwnedPet', {
      allOf: [{ $ref: owner }, { properties: { friends: { type: 'array', items: { $ref: pet } } } }],
    });
    const template = templateOf({ routes: { 'POST /a': { ...mockRoute, requestModel: owned } } });
    const models = template.findResources(MODEL);
    const idOf = (name: string) => Object.keys(models).find((id) => models[id].Properties.Name === name)!;
    const { DependsOn, Properties } = models[idOf('OwnedPet')];
    expect(DependsOn).toEqual([idOf('Owner'), idOf('Pet')]);
    const address = ['https://apigateway.amazonaws.com/restapis/', { Ref: expect.any(String) }, '/models/Owner'];
    expect(Properties.Schema.allOf[0]).toEqual({ $ref: { 'Fn::Join': ['', address] } });
  });

  test('that another one refers to has a name of its own', () => {
    const other = ApiModel.jsonSchema('Pet', { type: 'string' });
    const routes = {
      'POST /a': { ...mockRoute, requestModel: pet },
      'POST /b': { ...mockRoute, requestModel: ApiModel.jsonSchema('Pets', { items: { $ref: other } }) },
    };
    expect(() => new GatewayApi(sampleStack(), 'Api', { routes })).toThrow(
      /^AGW-MAP-08: 2 different models are named 'Pet'/,
    );
  });

  test('of a WebSocket API refers to no other', () => {
    const requestModel = ApiModel.jsonSchema('Pets', { items: { $ref: pet } });
    const routes = { $connect: quietRoute, join: { ...quietRoute, requestModel } };
    expect(() => new WebSocketGatewayApi(sampleStack(), 'Api', { routes })).toThrow(
      /^AGW-GEN-20: 'join' of a WebSocket API has the model 'Pets', which refers to another; REST APIs have models/,
    );
  });
});
