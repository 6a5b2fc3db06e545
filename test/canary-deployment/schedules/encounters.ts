import assert from 'node:assert/strict';
import type { Handler } from './provider-framework';
import { Scene } from './scene';

/** What happens to a shift, and what must come of it. */
export interface Encounter {
  readonly name: string;
  live(handler: Handler): Promise<void>;
}

const encounter = (name: string, live: (scene: Scene) => Promise<void>): Encounter => ({
  name,
  live: (handler) => live(new Scene(handler)),
});

const BACK = 'UPDATE_ROLLBACK_IN_PROGRESS';
const ends = ({ stage }: Scene, deploymentId: string, alias: string) =>
  assert.equal(JSON.stringify(stage.state), JSON.stringify({ deploymentId, variables: { alias } }));
const asItWas = (scene: Scene) => ends(scene, 'd0', 'a0');

/** Meetings that schedules come to rarely, and the faults that were seen first. */
export const ENCOUNTERS: readonly Encounter[] = [
  encounter('a waiter that sees a rollback promotes nothing', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    await scene.look(forward);
    for (const status of [BACK, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS']) {
      scene.status = status;
      scene.updates.length = 0;
      await assert.rejects(scene.look(forward, 1));
      assert.equal(scene.stage.deploymentId, 'd0');
    }
  }),
  encounter('a rollback comes to what was before, whoever is first', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    await scene.look(forward);
    scene.status = BACK;
    const back = await scene.begin(scene.event('d0', 'a0', ['d1', 'a1']));
    await assert.rejects(scene.look(forward, 1));
    assert.equal(await scene.look(back, 1), true);
    asItWas(scene);
    scene.status = 'UPDATE_ROLLBACK_COMPLETE';
    await assert.rejects(scene.look(forward, 1));
    asItWas(scene);
  }),
  encounter('a rollback waits for calls that began before it', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    let back = forward;
    scene.beforeUpdate = async () => {
      scene.beforeUpdate = () => undefined;
      scene.status = BACK;
      back = await scene.begin(scene.event('d0', 'a0', ['d1', 'a1']));
      assert.equal(await scene.look(back), false);
    };
    await scene.look(forward);
    assert.equal(await scene.look(back, 1), false);
    assert.equal(await scene.look(back, 1), true);
    asItWas(scene);
  }),
  encounter('a share that is late makes no other release serve', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    scene.beforeUpdate = () => {
      scene.stage.canary = undefined;
    };
    await scene.look(forward);
    assert.equal(scene.stage.canary!.deploymentId, 'd0');
    assert.equal(scene.stage.canary!.overrides.alias, undefined);
  }),
  encounter('a promotion that is late promotes nothing', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    await scene.look(forward);
    await scene.look(forward, 5);
    scene.beforeUpdate = () => {
      scene.stage.canary = undefined;
    };
    await assert.rejects(scene.look(forward, 5), /taken it off/);
    assert.equal(scene.stage.deploymentId, 'd0');
    assert.equal(scene.stage.variables.alias, 'a0');
  }),
  encounter('an event is not lost for a call that fails once', async (scene) => {
    scene.beforeUpdate = () => {
      scene.beforeUpdate = () => undefined;
      throw Object.assign(new Error('Rate exceeded'), { name: 'TooManyRequestsException' });
    };
    await scene.begin(scene.event('d1', 'a1'));
    assert.equal(scene.stage.canary!.deploymentId, 'd1');
  }),
  encounter('a waiter of before does not drive the canary of another request', async (scene) => {
    const first = await scene.begin(scene.event('d0', 'a1'));
    scene.stage.canary = undefined;
    await scene.begin(scene.event('d0', 'a2'));
    scene.updates.length = 0;
    await assert.rejects(scene.look(first, 1), /newer request/);
    assert.deepEqual(scene.updates, []);
  }),
  encounter('a canary that somebody has taken off ends the shift', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    await scene.look(forward);
    scene.stage.canary = undefined;
    await assert.rejects(scene.look(forward, 1), /somebody has taken it off/);
    asItWas(scene);
  }),
  encounter('a second delivery does not bring back a canary that was taken off', async (scene) => {
    const event = scene.event('d1', 'a1');
    scene.asked = { status: 'UPDATE_IN_PROGRESS', since: scene.now, properties: event.ResourceProperties };
    await scene.begin(event);
    scene.stage.canary = undefined;
    scene.now += 60_000;
    await assert.rejects(scene.begin(event), /second time/);
    asItWas(scene);
  }),
  encounter('an event that is not asked for changes nothing', async (scene) => {
    const event = scene.event('d1', 'a1');
    scene.asked = { status: 'UPDATE_COMPLETE', properties: event.ResourceProperties };
    await assert.rejects(scene.begin(event), /does not wait/);
    scene.asked = {};
    for (const status of ['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS']) {
      scene.status = status;
      await assert.rejects(scene.begin(event), /does not wait/);
    }
    assert.deepEqual(scene.updates, []);
  }),
  encounter('a rollback of before takes nothing from the one of now', async (scene) => {
    scene.status = BACK;
    const first = await scene.begin(scene.event('d0', 'a0', ['d1', 'a1']));
    scene.status = 'UPDATE_IN_PROGRESS';
    await scene.begin(scene.event('d2', 'a2'));
    scene.status = BACK;
    scene.asked = { status: 'UPDATE_IN_PROGRESS', properties: scene.event('d1', 'a1').ResourceProperties };
    scene.updates.length = 0;
    await assert.rejects(scene.look(first, 2), /does not wait/);
    assert.deepEqual(scene.updates, []);
  }),
  encounter('a rollback leaves a canary that somebody made by hand', async (scene) => {
    scene.status = BACK;
    scene.stage.canary = { deploymentId: 'other', percentTraffic: 10, overrides: {} };
    const back = await scene.begin(scene.event('d0', 'a0', ['d1', 'a1']));
    assert.equal(await scene.look(back, 1), true);
    assert.equal(scene.stage.canary.deploymentId, 'other');
  }),
  encounter('a waiter that nobody came after takes its own canary off', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    await scene.look(forward);
    scene.status = 'UPDATE_ROLLBACK_FAILED';
    await assert.rejects(scene.look(forward, 1));
    asItWas(scene);
  }),
  encounter('a canary by hand stops a shift before it begins, and stays', async (scene) => {
    scene.stage.canary = { deploymentId: 'other', percentTraffic: 10, overrides: {} };
    await assert.rejects(scene.begin(scene.event('d1', 'a1')), /made by hand/);
    assert.deepEqual(scene.updates, []);
  }),
  encounter('a fix goes out after a rollback by hand', async (scene) => {
    const forward = await scene.begin(scene.event('d2', 'a0', ['d1', 'a0']));
    await scene.look(forward);
    assert.equal(scene.stage.canary!.percentTraffic, 5);
    await scene.look(forward, 5);
    assert.equal(await scene.look(forward, 5), true);
    assert.equal(scene.stage.deploymentId, 'd2');
  }),
  encounter('what failed and was kept is shifted in steps again', async (scene) => {
    const again = await scene.begin(scene.event('d1', 'a1', ['d1', 'a1']));
    assert.equal(scene.stage.deploymentId, 'd0');
    await scene.look(again);
    assert.equal(scene.stage.canary!.percentTraffic, 5);
  }),
  encounter('nothing is shifted where nothing differs', async (scene) => {
    const event = scene.event('d0', 'a0', ['d0', 'a0'], { Steps: '[10]' });
    assert.equal(await scene.look(await scene.begin(event)), true);
    assert.deepEqual(scene.updates, []);
  }),
  encounter('a shift of somebody else is not disturbed', async (scene) => {
    await scene.begin(scene.event('d1', 'a1'));
    scene.updates.length = 0;
    await assert.rejects(scene.begin(scene.event('d2', 'a2')), /Another request/);
    assert.deepEqual(scene.updates, []);
    scene.now += 70 * 60_000;
    await scene.begin(scene.event('d2', 'a2'));
    assert.equal(scene.stage.canary!.deploymentId, 'd2');
  }),
  encounter('a canary that was declared ends where a shift is introduced', async (scene) => {
    scene.stage.canary = { deploymentId: 'd1', percentTraffic: 10, overrides: { alias: 'a1' } };
    const event = scene.event('d0', 'a0');
    const create = { ...event, RequestType: 'Create' as const, OldResourceProperties: undefined };
    assert.equal(await scene.look(await scene.begin(create)), true);
    asItWas(scene);
  }),
  encounter('a release that was edited beside its canary is refused', async (scene) => {
    const old = scene.event('d0', 'a0', ['d0', 'a0']);
    const event = {
      ...old,
      ResourceProperties: { ...old.ResourceProperties, StageRelease: 'd1' },
      OldResourceProperties: { ...old.ResourceProperties, StageRelease: 'd2' },
    };
    await assert.rejects(scene.begin(event), /The release of the stage was changed/);
    assert.deepEqual(scene.updates, []);
  }),
  encounter('all requests move at once, past alarms and a canary', async (scene) => {
    scene.alarms = { errors: 'ALARM' };
    scene.stage.canary = { deploymentId: 'other', percentTraffic: 10, overrides: {} };
    const event = await scene.begin(scene.event('d1', 'a1', ['d0', 'a0'], { Steps: '[]' }));
    assert.equal(await scene.look(event), true);
    ends(scene, 'd1', 'a1');
  }),
  encounter('an approval that was said before it was asked for does not count', async (scene) => {
    const event = scene.event('d1', 'a1', ['d0', 'a0'], { Approvals: '[5]' });
    const forward = await scene.begin(event);
    await scene.look(forward);
    scene.stage.canary!.overrides.gatehouseCommand = 'approve';
    await scene.look(forward, 5);
    await scene.look(forward, 1);
    assert.equal(scene.stage.canary!.percentTraffic, 5);
    scene.stage.canary!.overrides.gatehouseCommand = 'approve';
    await scene.look(forward, 1);
    assert.equal(scene.stage.canary!.percentTraffic, 25);
  }),
  encounter('a shift that takes too long ends before CloudFormation stops waiting', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1', ['d0', 'a0'], { BeforeShift: 'hook' }));
    assert.equal(await scene.look(forward, 50), false);
    await assert.rejects(scene.look(forward, 6), /took too long/);
    asItWas(scene);
  }),
  encounter('a promotion in the console is the end of the shift', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    await scene.look(forward);
    const { canary, stage } = { canary: scene.stage.canary!, stage: scene.stage };
    Object.assign(stage, { deploymentId: 'd1', variables: { ...stage.variables, ...canary.overrides } });
    canary.percentTraffic = 0;
    assert.equal(await scene.look(forward, 1), true);
    ends(scene, 'd1', 'a1');
  }),
  encounter('a deletion takes its own canary off, as often as services fail', async (scene) => {
    await scene.begin(scene.event('d1', 'a1'));
    scene.status = 'DELETE_IN_PROGRESS';
    scene.asked = { status: 'DELETE_IN_PROGRESS' };
    scene.beforeUpdate = () => {
      throw Object.assign(new Error('Rate exceeded'), { name: 'TooManyRequestsException' });
    };
    const gone = await scene.begin(scene.deletion('d1', 'a1'));
    assert.equal(await scene.look(gone), false);
    scene.beforeUpdate = () => undefined;
    assert.equal(await scene.look(gone, 1), true);
    asItWas(scene);
  }),
  encounter('a deletion of a stage that another one took the place of is over', async (scene) => {
    scene.status = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
    scene.asked = { status: 'DELETE_IN_PROGRESS' };
    scene.isDenied = true;
    assert.equal(await scene.look(await scene.begin(scene.deletion('d0', 'a0'))), true);
  }),
  encounter('a deletion of before takes nothing from a canary of now', async (scene) => {
    const forward = await scene.begin(scene.event('d1', 'a1'));
    await scene.look(forward);
    scene.updates.length = 0;
    const { ResourceProperties } = forward;
    for (const [status, asked] of [
      ['UPDATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS'],
      [BACK, 'UPDATE_IN_PROGRESS'],
      ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_COMPLETE'],
    ]) {
      scene.status = status;
      scene.asked = { status: asked, properties: ResourceProperties };
      assert.equal(await scene.look(await scene.begin(scene.deletion('d0', 'a0'))), true);
    }
    assert.deepEqual(scene.updates, []);
  }),
  encounter('a deletion leaves a canary that somebody made by hand', async (scene) => {
    scene.status = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
    scene.stage.canary = { deploymentId: 'other', percentTraffic: 10, overrides: {} };
    assert.equal(await scene.look(await scene.begin(scene.deletion('d0', 'a0'))), true);
    assert.deepEqual(scene.updates, []);
  }),
  encounter('a rollback of before takes nothing from an update to the same', async (scene) => {
    scene.status = BACK;
    const back = await scene.begin(scene.event('d0', 'a0', ['d1', 'a1']));
    scene.status = 'UPDATE_IN_PROGRESS';
    scene.stage.deploymentId = 'other';
    const forward = await scene.begin(scene.event('d0', 'a0', ['d0', 'a0']));
    scene.asked = { status: 'UPDATE_IN_PROGRESS', properties: forward.ResourceProperties };
    scene.updates.length = 0;
    await assert.rejects(scene.look(back, 2), /does not wait/);
    assert.deepEqual(scene.updates, []);
  }),
  encounter('a stage that goes with its stack leaves nothing to take off', async (scene) => {
    scene.stage.update([{ op: 'replace', path: '/canarySettings/percentTraffic', value: '5' }]);
    scene.isStageThere = false;
    scene.status = 'DELETE_IN_PROGRESS';
    assert.equal(await scene.look(await scene.begin(scene.deletion('d0', 'a0'))), true);
    assert.deepEqual(scene.updates, []);
  }),
];
