import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { Outcome, SimulatedAccount } from '../simulated-account';
import { reachOf, Watch } from './watch';

/** How the versions of an app are played. */
export interface LifeOptions {
  readonly seed: number;
  /** The steps at which each update is made to fail before it is let through. */
  readonly failAt: readonly number[];
}

/** Something that must always hold and did not. */
export class Violation extends Error {
  constructor(
    readonly property: 'a' | 'b' | 'c' | 'd' | 'e' | 'f',
    what: string,
  ) {
    super(`(${property}) ${what}`);
  }
}

/**
 * Plays the versions of an app one after the other, with the flag that docs/upgrading.md names for aliases that come back: each fails at some steps, is tried again, and is deployed once more without a
 * change; then the last but one comes back, and in the end all is deleted and made anew. Throws what does not hold.
 */
export async function live(versions: readonly CloudAssembly[], { failAt, seed }: LifeOptions): Promise<void> {
  const account = new SimulatedAccount();
  let current: CloudAssembly | undefined;
  for (const version of versions) {
    for (const step of current ? failAt : []) if (!(await failAndGoBack(account, version, step, seed))) break;
    await deploy(account, version, seed, current && failAt.length > 0 ? 'd' : 'a');
    await deployAgain(account, version, seed);
    current = version;
  }
  if (versions.length > 1) await deploy(account, versions.at(-2)!, seed, 'a');
  await destroyAndMakeAnew(account, versions.at(-2) ?? versions[0], seed);
}

async function deploy(
  account: SimulatedAccount,
  version: CloudAssembly,
  seed: number,
  property: 'a' | 'd',
): Promise<void> {
  const watch = new Watch(account);
  const outcome = await account.deploy(version, { seed, onStep: watch.look, importsExisting: true });
  if (!outcome.succeeded) throw new Violation(property, `the deployment fails: ${outcome.reason}`);
  judge(watch, outcome);
  const lost = [...reachOf(account)].find(([, { failures, isDefined }]) => isDefined && failures.length > 0);
  if (lost)
    throw new Violation('b', `after the deployment ${lost[0]} gets no further than ${lost[1].failures.join(', ')}`);
}

async function deployAgain(account: SimulatedAccount, version: CloudAssembly, seed: number): Promise<void> {
  const { reason, steps } = await account.deploy(version, { seed, importsExisting: true });
  if (reason) throw new Violation('e', `the same app fails: ${reason}`);
  if (steps.length > 0)
    throw new Violation('e', `the same app does ${steps.map(({ logicalId }) => logicalId).join(', ')}`);
}

/** False where the update has fewer steps than were to fail, and came to its end. */
async function failAndGoBack(
  account: SimulatedAccount,
  version: CloudAssembly,
  failAt: number,
  seed: number,
): Promise<boolean> {
  const before = stateOf(account);
  const watch = new Watch(account);
  const outcome = await account.deploy(version, { seed, failAt, onStep: watch.look, importsExisting: true });
  if (account.stack('Sample')?.status === 'UPDATE_ROLLBACK_FAILED') {
    throw new Violation('c', `the rollback fails: ${outcome.reason}`);
  }
  judge(watch, outcome);
  if (outcome.succeeded) return false;
  const after = stateOf(account);
  const difference = [...after.keys(), ...before.keys()].find((place) => before.get(place) !== after.get(place));
  if (difference === undefined) return true;
  const what = `${before.get(difference) ?? 'nothing'} became ${after.get(difference) ?? 'nothing'}`;
  throw new Violation('c', `after the rollback of step ${failAt} ${difference} is another: ${what}`);
}

function judge(watch: Watch, { steps }: Outcome): void {
  const [miss] = watch.misses();
  if (!miss) return;
  const { action, logicalId, phase } = miss.after;
  const number = steps.indexOf(miss.after) + 1;
  throw new Violation('b', `after step ${number} (${phase}: ${action} ${logicalId}) ${miss.request}: ${miss.what}`);
}

/** What the documents say that stays: logs, the role of the account, what releases may call with. */
const MAY_STAY = ['AWS::Logs::LogGroup', 'AWS::ApiGateway::Account', 'AWS::IAM::Role', 'AWS::IAM::ManagedPolicy'];

async function destroyAndMakeAnew(account: SimulatedAccount, version: CloudAssembly, seed: number): Promise<void> {
  const outcome = await account.destroy(version, { seed });
  if (!outcome.succeeded) throw new Violation('f', `the app cannot be deleted: ${outcome.reason}`);
  const left = account.everything().find(({ type }) => !MAY_STAY.includes(type));
  if (left) throw new Violation('f', `${left.type} ${left.id} is left behind`);
  await deploy(account, version, seed, 'a');
}

/** Everything there is, by place, so that two states can be compared. */
function stateOf(account: SimulatedAccount): Map<string, string> {
  return new Map(
    account.everything().map(({ id, key, properties, state, type }) => {
      // Lambda goes on counting versions.
      const known = type === 'AWS::Lambda::Function' ? undefined : state;
      return [`${type} ${key}`, JSON.stringify({ id, properties, known })];
    }),
  );
}
