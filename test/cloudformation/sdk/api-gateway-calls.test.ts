import { Template } from '../../../lib/update-model/template';
import { SimulatedAccount } from '../simulated-account';
import { appOf } from '../templates';
import { callService } from './calls';

/** A stage `prod` on the first of two deployments, with the variables `a` and `b`. */
const TEMPLATE: Template = {
  Resources: {
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'Pets' } },
    Get: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
        Integration: { Type: 'MOCK' },
      },
    },
    One: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Api' } }, DependsOn: 'Get' },
    Two: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Api' } }, DependsOn: 'Get' },
    Prod: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: {
        RestApiId: { Ref: 'Api' },
        StageName: 'prod',
        DeploymentId: { Ref: 'One' },
        Variables: { a: '1', b: '2' },
      },
    },
  },
};

async function stage() {
  const account = new SimulatedAccount();
  await account.deploy(appOf(TEMPLATE));
  const ids = new Map(
    [...account.stack('Sample')!.resources].map(([logicalId, { resource }]) => [logicalId, resource.id]),
  );
  const call = (action: string, input: object = {}): Promise<any> =>
    callService(account.environment(), undefined, 'api-gateway', action, {
      restApiId: ids.get('Api'),
      stageName: 'prod',
      ...input,
    });
  return {
    one: ids.get('One')!,
    two: ids.get('Two')!,
    get: () => call('GetStage'),
    update: (...patchOperations: object[]) => call('UpdateStage', { patchOperations }),
  };
}

const replace = (path: string, value: string) => ({ op: 'replace', path, value });
const PROMOTION = [
  replace('/canarySettings/percentTraffic', '0.0'),
  { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
  { op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' },
];

// All of it was recorded from the real service.
describe('UpdateStage', () => {
  test('makes a canary without requests of a deployment alone', async () => {
    const { get, two, update } = await stage();
    await update(replace('/canarySettings/deploymentId', two));
    expect((await get()).canarySettings).toEqual({ deploymentId: two, percentTraffic: 0, useStageCache: false });
  });

  test('makes a canary on the deployment of the stage of a share alone', async () => {
    const { one, update } = await stage();
    const { canarySettings } = await update(replace('/canarySettings/percentTraffic', '50'));
    expect(canarySettings).toEqual({ deploymentId: one, percentTraffic: 50, useStageCache: false });
  });

  test('promotes a canary, lays its variables over those of the stage, and keeps it', async () => {
    const { two, update } = await stage();
    await update(
      replace('/canarySettings/deploymentId', two),
      replace('/canarySettings/percentTraffic', '50'),
      replace('/canarySettings/stageVariableOverrides/a', 'canary'),
    );
    expect(await update(...PROMOTION)).toMatchObject({
      deploymentId: two,
      variables: { a: 'canary', b: '2' },
      canarySettings: { deploymentId: two, percentTraffic: 0, stageVariableOverrides: { a: 'canary' } },
    });
  });

  test('takes away a canary with all of its settings', async () => {
    const { one, two, update } = await stage();
    await update(replace('/canarySettings/deploymentId', two));
    const after = await update({ op: 'remove', path: '/canarySettings' });
    expect(after).toMatchObject({ deploymentId: one, canarySettings: undefined });
  });

  test.each([
    [{ op: 'remove', path: '/canarySettings/stageVariableOverrides' }, 'Cannot remove method setting'],
    [{ op: 'remove', path: '/canarySettings/badPath' }, 'Cannot remove method setting'],
    [replace('/canarySettings', 'test'), 'Invalid method setting path: /canarySettings'],
    [replace('/canarySettings/badPath', 'x'), 'Invalid method setting path: /canarySettings/badPath'],
    [{ op: 'add', path: '/canarySettings/deploymentId', value: 'x' }, 'Invalid add operation'],
    [replace('/canarySettings/deploymentId', 'deploy'), 'Deployment id does not exist'],
    [{ op: 'copy', from: '/variables', path: '/canarySettings/stageVariableOverrides' }, 'Invalid copy operation'],
    [PROMOTION[1], 'Promotion not available. Canary does not exist.'],
    [replace('/documentation_version', '1'), 'Invalid method setting path: /documentation_version'],
  ])('refuses %j', async (operation, message) => {
    const { update } = await stage();
    await expect(update(operation)).rejects.toMatchObject({
      code: 'BadRequestException',
      message: expect.stringContaining(message),
    });
  });

  test('does all or nothing', async () => {
    const { get, update } = await stage();
    const before = await get();
    await expect(update(replace('/variables/a', 'x'), replace('/canarySettings/badPath', 'x'))).rejects.toThrow();
    expect(await get()).toEqual(before);
  });
});
