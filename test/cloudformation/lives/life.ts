import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { Outcome, SimulatedAccount } from '../simulated-account';
import { Stack } from '../stack';
import { keysOf, reachOf, Watch } from './watch';

/** How the versions of an app are played. */
export interface LifeOptions {
  readonly seed: number;
  /** The steps at which each update is made to fail before it is let through. */
  readonly failAt: readonly number[];
  /**
   * Whether the last version may be taken back to the one before.
   *
   * @default true
   */
  readonly goesBack?: boolean;
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
 * Plays the versions of an app one after the other: each fails at some steps, is tried again, and is deployed once more without a
 * change; then the last but one comes back, and in the end all is deleted and made anew. Throws what does not hold.
 */
export async function live(
  versions: readonly CloudAssembly[],
  { failAt, goesBack = true, seed }: LifeOptions,
): Promise<void> {
  const account = new SimulatedAccount();
  let current: CloudAssembly | undefined;
  for (const version of versions) {
    for (const step of current ? failAt : []) if (!(await failAndGoBack(account, version, step, seed))) break;
    await deploy(account, version, seed, current && failAt.length > 0 ? 'd' : 'a');
    await deployAgain(account, version, seed);
    current = version;
  }
  const before = goesBack ? versions.at(-2) : undefined;
  if (before) await deploy(account, before, seed, 'a');
  await destroyAndMakeAnew(account, before ?? versions.at(-1)!, versions, seed);
}

async function deploy(
  account: SimulatedAccount,
  version: CloudAssembly,
  seed: number,
  property: 'a' | 'd',
): Promise<void> {
  let watch = new Watch(account);
  const keys = keysOf(account);
  let outcome = await account.deploy(version, { seed, onStep: watch.look });
  if (meetsKeptAlias(outcome)) {
    judge(watch, outcome);
    watch = new Watch(account);
    letAliasesBeTakenIn(version);
    outcome = await account.deploy(version, { seed, onStep: watch.look, importsExisting: true });
  }
  if (!outcome.succeeded) throw new Violation(property, `the deployment fails: ${outcome.reason}`);
  judge(watch, outcome);
  const changed = [...keysOf(account)].find(([client, key]) => keys.has(client) && keys.get(client) !== key);
  if (changed) throw new Violation('b', `${changed[0]} has another key than before`);
  const lost = [...reachOf(account)].find(([, { failures, isDefined }]) => isDefined && failures.length > 0);
  if (lost)
    throw new Violation('b', `after the deployment ${lost[0]} gets no further than ${lost[1].failures.join(', ')}`);
}

/** An alias that was kept for a release and comes back, for which docs/upgrading.md names a flag and a policy. */
function meetsKeptAlias({ reason = '' }: Outcome): boolean {
  return /AWS::Lambda::Alias \S+ already exists/.test(reason);
}

function letAliasesBeTakenIn(version: CloudAssembly): void {
  for (const { template } of version.stacksRecursively) {
    for (const resource of Object.values<any>(template.Resources)) {
      if (resource.Type === 'AWS::Lambda::Alias') resource.DeletionPolicy ??= 'Delete';
    }
  }
}

async function deployAgain(account: SimulatedAccount, version: CloudAssembly, seed: number): Promise<void> {
  const { reason, steps } = await account.deploy(version, { seed });
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
  const outcome = await account.deploy(version, { seed, failAt, onStep: watch.look });
  if (account.stack('Sample')?.status === 'UPDATE_ROLLBACK_FAILED') {
    throw new Violation('c', `the rollback fails: ${outcome.reason}`);
  }
  judge(watch, outcome);
  if (outcome.succeeded) return false;
  const after = stateOf(account);
  const places = new Set([...after.keys(), ...before.keys()]);
  for (const place of places) {
    const [was, is] = [before.get(place), after.get(place)];
    // API Gateway makes the log of a canary itself, Lambda that of a function which runs; both stay.
    if (/ AWS::Logs::LogGroup (\/aws\/lambda\/.*|.*\/Canary)$/.test(place)) continue;
    // The waiter of a shift has run, whatever became of the update.
    if (place.includes(' execution ')) continue;
    // The reader of a certificate's ARN makes nothing; the id that it had in the step that failed is only a name.
    if (place.includes(' Custom::AWS ')) continue;
    const isTakenBack =
      withoutDescription(was?.text) === withoutDescription(is?.text) ||
      [was, is].some((known) => known && isOfFinishedStack(known));
    if (isTakenBack) continue;
    const what = `${was?.text ?? 'nothing'} became ${is?.text ?? 'nothing'}`;
    throw new Violation('c', `after the rollback of step ${failAt} ${place} is another: ${what}`);
  }
  return true;
}

/** The service keeps a description that a template has no more, as other settings too; it is words alone. */
const withoutDescription = (state: string | undefined) =>
  state?.replace(/"Description":"[^"]*",|,"Description":"[^"]*"/, '');

function judge(watch: Watch, { steps }: Outcome): void {
  const [miss] = watch.misses();
  if (!miss) return;
  const { action, logicalId, phase } = miss.after;
  const number = steps.indexOf(miss.after) + 1;
  throw new Violation('b', `after step ${number} (${phase}: ${action} ${logicalId}) ${miss.request}: ${miss.what}`);
}

/**
 * What the documents say that stays: logs, the role of the account, what releases may call with; the ids of what only reads,
 * and the runs of state machines.
 */
const MAY_STAY = [
  'execution',
  'Custom::AWS',
  'AWS::Logs::LogGroup',
  'AWS::ApiGateway::Account',
  'AWS::IAM::Role',
  'AWS::IAM::ManagedPolicy',
  'AWS::CertificateManager::Certificate',
  'AWS::ApiGateway::VpcLink',
  'AWS::ApiGatewayV2::VpcLink',
];

async function destroyAndMakeAnew(
  account: SimulatedAccount,
  last: CloudAssembly,
  versions: readonly CloudAssembly[],
  seed: number,
): Promise<void> {
  // An earlier version may have had a stack that later ones have not: that of edge certificates.
  for (const version of [last, ...versions]) {
    const outcome = await account.destroy(version, { seed });
    if (!outcome.succeeded) throw new Violation('f', `the app cannot be deleted: ${outcome.reason}`);
  }
  const left = account.everything().find(({ type }) => !MAY_STAY.includes(type));
  if (left) throw new Violation('f', `${left.type} ${left.id} is left behind`);
  await deploy(account, last, seed, 'a');
}

interface Known {
  readonly text: string;
  readonly stack?: Stack;
}

/** Everything there is, by region and place, so that two states can be compared, with the stack that it is of. */
function stateOf({ environments }: SimulatedAccount): Map<string, Known> {
  const stacks = [...environments.values()].flatMap((environment) => [...environment.stacks.values()]);
  const owners = new Map(
    stacks.flatMap((stack) => [...stack.resources.values()].map(({ resource }) => [resource, stack] as const)),
  );
  return new Map(
    [...environments.values()].flatMap(({ region, resources }) =>
      resources.everything.map((resource) => {
        const { id, key, properties, state, type } = resource;
        // Lambda goes on counting versions.
        const known = type === 'AWS::Lambda::Function' ? undefined : state;
        const text = JSON.stringify({ id, properties, known });
        return [`${region} ${type} ${key}`, { text, stack: owners.get(resource) }] as const;
      }),
    ),
  );
}

/** A stack that came to its end before another one failed is not taken back with it. */
function isOfFinishedStack({ stack }: Known): boolean {
  return stack?.status === 'CREATE_COMPLETE' || stack?.status === 'UPDATE_COMPLETE';
}
