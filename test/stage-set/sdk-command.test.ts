import { GatewayApi, HttpGatewayApi, StageSet } from '../../lib';
import { mockRoute, sampleStack } from '../sample';

const stageOf = (api: GatewayApi | HttpGatewayApi) =>
  new StageSet(api, 'Stages', { api, stages: { prod: {} } }).stage('prod');

test('a stage of a REST API has a command that fetches an SDK', () => {
  const stage = stageOf(new GatewayApi(sampleStack(), 'Api', { routes: { 'GET /pets': mockRoute } }));
  expect(stage.sdkCommand('javascript')).toMatch(
    /^aws apigateway get-sdk --rest-api-id \S+ --stage-name prod --sdk-type javascript sdk\.zip$/,
  );
  expect(stage.sdkCommand('java', { serviceName: 'Pets', javaPackageName: 'com.example' })).toMatch(
    /--sdk-type java --parameters javaPackageName='com\.example',serviceName='Pets' sdk\.zip$/,
  );
  expect(() => stage.sdkCommand('swift')).toThrow(/AGW-OAS-17: .*without classPrefix/);
});

test('the service makes no SDK for an HTTP API', () => {
  const stage = stageOf(new HttpGatewayApi(sampleStack(), 'Api'));
  expect(() => stage.sdkCommand('javascript')).toThrow(/AGW-GEN-20/);
});
