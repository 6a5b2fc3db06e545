import { mergeStacks } from '../../cloud-assembly/merge-stacks';
import { StackTemplate } from '../../cloud-assembly/read-assembly';
import { stackGroups } from '../../cloud-assembly/stack-groups';
import { LOST_WITH } from '../../template-model/identities/losses';
import { TemplateModel } from '../../template-model/template-model';
import { DeployedStack, predictUpdate } from '../../update-model/predicted-account';
import { PredictedChange } from '../../update-model/predicted-update';
import { PairedStacks } from '../input/paired-stacks';
import { changedBehavior } from './behavior/changed-behavior';
import { failingThings } from './failing-things';
import { KnownThings } from './known-things';
import { lostThings } from './lost-things';
import { ChangedSetting, LostThing, MigrationPlan, PlannedThing } from './migration-plan';

/** What a deployment of `next` does to what is deployed. */
export function planMigration({ deployed, left, next }: PairedStacks): MigrationPlan {
  const prediction = predictUpdate(deployed as readonly DeployedStack[], next as readonly DeployedStack[]);
  const [was, is] = [new KnownThings(deployed), new KnownThings(next)];
  const changes = prediction.changes.filter(({ type }) => type !== 'AWS::CDK::Metadata');
  const { changed, gone } = behaviorOf(deployed, next);
  const fails = sorted(failingThings(prediction.failures, was, is));
  // What the deployment stops at is still there.
  const isThere = ({ stack, thing }: PlannedThing) =>
    fails.some((other) => other.thing === thing && other.stack === stack);
  const lost = lostThings({ ...prediction, changes }, was).filter((thing) => !isThere(thing));
  const count = (...kinds: readonly string[]) => changes.filter(({ change }) => kinds.includes(change)).length;
  return {
    resources: {
      kept: count('none', 'update'),
      replaced: count('replace'),
      deleted: count('delete'),
      made: count('create'),
    },
    kept: sorted(keptThings(changes, was)),
    changed: sorted(changed),
    fails,
    lost: sorted([...lost, ...gone.filter(({ thing }) => !lost.some((other) => other.thing === thing))]),
    leftStacks: left,
  };
}

/** What holds an address or a state, and is there afterwards. */
function keptThings(changes: readonly PredictedChange[], was: KnownThings): PlannedThing[] {
  return changes
    .filter(({ change, type }) => (change === 'none' || change === 'update') && type in LOST_WITH)
    .map(({ logicalId, stack }) => ({ stack, logicalId, thing: was.nameOf(stack, logicalId) }));
}

/** The stacks that hold parts of one API are read as one. */
function behaviorOf(deployed: readonly StackTemplate[], next: readonly StackTemplate[]) {
  const changed: ChangedSetting[] = [];
  const gone: LostThing[] = [];
  for (const group of stackGroups(deployed)) {
    const names = group.map(({ name }) => name);
    const same = stackGroups(next).find((others) => others.some(({ name }) => names.includes(name)));
    if (!same) continue;
    const [stack] = names;
    const found = changedBehavior(modelOf(group), modelOf(same));
    changed.push(...found.changes.map((change) => ({ stack, ...change })));
    gone.push(...found.gone.map((thing) => ({ stack, ...thing })));
  }
  return { changed, gone };
}

function modelOf(stacks: readonly StackTemplate[]): TemplateModel {
  return TemplateModel.fromTemplate(mergeStacks(stacks).template);
}

function sorted<Thing extends PlannedThing>(things: readonly Thing[]): Thing[] {
  const keyOf = ({ logicalId = '', stack, thing }: Thing) => `${stack}\0${thing}\0${logicalId}`;
  return [...things].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
