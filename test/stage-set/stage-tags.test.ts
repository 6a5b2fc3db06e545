import { CfnStage, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { GatewayApi, HttpGatewayApi, StageSet } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { proxyRoute } from '../v2-sample';

test('a stage has its tags over those of all stages, and what stands around it has none of them', () => {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  const defaults = { tags: { team: 'shop', cost: 'low' } };
  new StageSet(stack, 'Stages', { api, defaults, stages: { prod: { tags: { cost: 'high' } } } });
  const template = validTemplateOf(stack);
  template.hasResourceProperties('AWS::ApiGateway::Stage', {
    Tags: [
      { Key: 'cost', Value: 'high' },
      { Key: 'team', Value: 'shop' },
    ],
  });
  const [{ Properties: properties }] = Object.values<any>(template.findResources('AWS::ApiGateway::RestApi'));
  expect(properties.Tags).toBeUndefined();
});

test('a stage of an HTTP API has tags too', () => {
  const stack = sampleStack();
  const api = new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': proxyRoute } });
  new StageSet(stack, 'Stages', { api, stages: { $default: { tags: { team: 'shop' } } } });
  validTemplateOf(stack).hasResourceProperties('AWS::ApiGatewayV2::Stage', { Tags: { team: 'shop' } });
});

test('a stage that is taken over keeps its tags beside new ones', () => {
  const stack = sampleStack();
  const restApi = new RestApi(stack, 'Theirs');
  restApi.root.addMethod('GET');
  const cfnStage = restApi.deploymentStage.node.defaultChild as CfnStage;
  cfnStage.tags.setTag('old', 'yes');
  const api = GatewayApi.fromRestApi(stack, 'Api', restApi);
  new StageSet(stack, 'Stages', { api, stages: { prod: { takeOver: cfnStage, tags: { team: 'shop' } } } });
  validTemplateOf(stack).hasResourceProperties('AWS::ApiGateway::Stage', {
    Tags: [
      { Key: 'old', Value: 'yes' },
      { Key: 'team', Value: 'shop' },
    ],
  });
});
