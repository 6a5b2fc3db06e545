import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnMethod, CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { GatehouseRules } from '../../lib/plugin/gatehouse-rules';

// aws-cdk-lib 2.267 takes an acknowledgement anywhere for the whole app.
test('an acknowledgement elsewhere changes nothing', () => {
  jest.spyOn(console, 'error').mockImplementation();
  const app = new App();
  Validations.of(app).addPlugins(new GatehouseRules());
  const api = new CfnRestApi(new Stack(app, 'Pets'), 'Api', { name: 'pets' });
  new CfnMethod(api, 'Get', {
    restApiId: api.ref,
    resourceId: api.attrRootResourceId,
    httpMethod: 'GET',
    authorizationType: 'NONE',
    integration: { type: 'HTTP_PROXY', integrationHttpMethod: 'GET', uri: 'http://example.com:22/pets' },
  });
  const reason = 'A proxy translates the port.';
  Validations.of(new Stack(app, 'Cats')).acknowledge({ id: 'Gatehouse::AGW-INT-15', reason });
  expect(() => app.synth()).toThrow(/AGW-INT-15/);
});
