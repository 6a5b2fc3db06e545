import { ClientCertificate, GatewayApi, StageSet } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

function templateWith(clientCertificate: ClientCertificate) {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  new StageSet(stack, 'Stages', { api, stages: { prod: { clientCertificate } } });
  return validTemplateOf(stack);
}

describe('a client certificate', () => {
  test('is generated for the stage', () => {
    const template = templateWith(ClientCertificate.generated());
    const [id] = Object.keys(template.findResources('AWS::ApiGateway::ClientCertificate'));
    template.hasResourceProperties('AWS::ApiGateway::Stage', { ClientCertificateId: { Ref: id } });
  });

  test('exists already', () => {
    const template = templateWith(ClientCertificate.fromId('abc'));
    template.hasResourceProperties('AWS::ApiGateway::Stage', { ClientCertificateId: 'abc' });
    template.resourceCountIs('AWS::ApiGateway::ClientCertificate', 0);
  });
});
