import { Duration } from 'aws-cdk-lib';
import { canaryPlansOf } from '../../examples/show/canary-plans';
import { CanaryDeployment, CanaryTraffic, GatewayApi, StageSet } from '../../lib';
import { TemplateModel } from '../../lib/template-model/template-model';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

test('shows what a shift will do', () => {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  const traffic = CanaryTraffic.steps([5, 25], Duration.minutes(5));
  new CanaryDeployment(stack, 'Canary', { stage: stages.stage('prod'), traffic });
  const model = TemplateModel.fromTemplate(validTemplateOf(stack).toJSON());
  expect(canaryPlansOf(model)).toEqual([
    'Canary of stage prod: what the stage serves → the newest deployment: 5 % for 5 min, 25 % for 5 min, done in 10 min, guarded by nothing',
  ]);
});
