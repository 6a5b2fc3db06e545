import { App, Duration, Stack } from 'aws-cdk-lib';
import { CanaryAlarms, CanaryDeployment, CanaryTraffic, GatewayApi, GatewayIntegration, StageSet } from '../../../lib';
import { sampleFunction } from '../../sample';
import { SimulatedAccount } from '../simulated-account';

const MINUTE = 60_000;

const RELEASES = ['v1', 'v2'];

/** An app whose stage `prod` shifts to a release, five minutes at 5 % and five at 25 %. */
function appWith(canary: string, releases = RELEASES) {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  const stack = new Stack(app, 'Shop');
  const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
  const routes = Object.fromEntries(releases.map((release) => [`GET /${release}`, { integration }]));
  const api = new GatewayApi(stack, 'Api', { routes });
  const stages = new StageSet(stack, 'Stages', { api, releases, stages: { prod: { release: releases[0] } } });
  new CanaryDeployment(stack, 'Canary', {
    stage: stages.stage('prod'),
    canary,
    traffic: CanaryTraffic.steps([5, 25], Duration.minutes(5)),
    alarms: CanaryAlarms.defaults(),
  });
  return app.synth();
}

async function onFirstRelease(releases = RELEASES) {
  const account = new SimulatedAccount();
  const { reason } = await account.deploy(appWith('v1', releases));
  if (reason) throw new Error(reason);
  return account;
}

const served = (account: SimulatedAccount) => {
  const [{ properties }] = account.resources('AWS::ApiGateway::Stage');
  const deployment = account.resources('AWS::ApiGateway::Deployment').find(({ id }) => id === properties.DeploymentId);
  return deployment?.properties.Description;
};

test('a shift takes its time and ends on the new release', async () => {
  const account = await onFirstRelease();
  const begin = account.clock.now;
  expect((await account.deploy(appWith('v2'))).reason).toBeUndefined();
  expect(account.clock.now - begin).toBeGreaterThan(10 * MINUTE);
  expect(served(account)).toBe('v2');
});

test('an alarm ends a shift, and the next attempt succeeds', async () => {
  const account = await onFirstRelease();
  const [alarm] = account.resources('AWS::CloudWatch::Alarm');
  account.alarmStates.set(alarm.id, 'ALARM');
  expect((await account.deploy(appWith('v2'))).reason).toContain(alarm.id);
  expect(served(account)).toBe('v1');
  account.alarmStates.clear();
  expect((await account.deploy(appWith('v2'))).reason).toBeUndefined();
});

test('a cancelled shift to a release that the update made leaves the stage where it was', async () => {
  expect(await servedAfterCancelling(await onFirstRelease(['v1']))).toEqual(['v1']);
});

// The waiter of the first event goes on (aws/aws-cdk#31541), sees the rollback, and must not settle on its own target.
test('a cancelled shift to a release that was there before leaves the stage where it was', async () => {
  expect(await servedAfterCancelling(await onFirstRelease())).toEqual(['v1']);
});

/** All that the stage serves in the hour after a shift was cancelled in its third minute. */
async function servedAfterCancelling(account: SimulatedAccount): Promise<unknown[]> {
  const { reason } = await account.deploy(appWith('v2'), { cancelAfter: 180 });
  expect(reason).toContain('User Initiated');
  const seen = new Set([served(account)]);
  for (let minute = 0; minute < 60; minute++) {
    await account.clock.pass(MINUTE);
    seen.add(served(account));
  }
  return [...seen];
}
