import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { Identities } from '../../lib';
import { writtenIdentities } from '../../lib/migrate/identities/written-identities';
import { pairStacks } from '../../lib/migrate/input/paired-stacks';
import { readStacks } from '../../lib/migrate/input/read-stacks';
import { planMigration } from '../../lib/migrate/plan/plan-migration';
import { reachOf, Watch } from '../cloudformation/lives/watch';
import { SimulatedAccount } from '../cloudformation/simulated-account';
import { Fate } from '../cloudformation/steps';

/** What an app has in its stack at one time. */
export type Version = (stack: Stack) => void;

/** The steps of people who have an API deployed. */
export interface Adoption {
  /** As it is deployed. */
  readonly before: Version;
  /** The first step: what is there is taken over. */
  readonly taken: Version;
  /** The whole of it written anew, with the identities of what is deployed. */
  readonly rewritten: Version;
  /** The settings that clients feel a change of, those of the rewrite too; none where they are not given. */
  readonly felt?: readonly string[];
}

/**
 * Lives an adoption forward, and all the way back: also with a step that fails. At each moment every request is answered by the backend
 * that answered it before, and what clients and operators know stays what it is: ids and addresses, keys, quotas, domains and logs.
 */
export async function adopt({ before, felt = [], rewritten, taken }: Adoption): Promise<void> {
  const deployed = assemblyOf(before);
  const first = assemblyOf(taken);
  const whole = assemblyOf(withIdentitiesOf(deployed, rewritten));
  const life = new AdoptedLife(deployed);
  await life.begin();
  const changes: string[] = [];
  for (const step of [first, whole]) {
    changes.push(...life.planned(step));
    await life.failIn(step);
    await life.goTo(step);
  }
  expect(changes).toEqual(felt);
  for (const step of [first, deployed]) {
    life.planned(step);
    await life.goTo(step);
  }
}

/** One account in which an API is adopted. */
class AdoptedLife {
  readonly account = new SimulatedAccount();
  private promised: readonly string[] = [];
  private answered: readonly string[] = [];

  constructor(private deployed: CloudAssembly) {}

  async begin(): Promise<void> {
    expect((await this.account.deploy(this.deployed)).reason).toBeUndefined();
    this.promised = promisesOf(this.account);
    this.answered = answersOf(this.account);
    const failures = [...reachOf(this.account)].flatMap(([request, { failures }]) =>
      failures.map((one) => [request, one]),
    );
    expect(failures).toEqual([]);
    expect(this.answered).not.toEqual([]);
  }

  /** What `migrate plan` says beforehand: nothing fails and nothing is lost. Tells which settings clients feel a change of. */
  planned(next: CloudAssembly): string[] {
    const [before, after] = [this.deployed, next].map(({ directory }) => readStacks(directory));
    const { changed, fails, kept, lost } = planMigration(pairStacks(before, after));
    expect({ fails, lost }).toEqual({ fails: [], lost: [] });
    expect(kept).not.toEqual([]);
    return changed.map(({ after, before, setting, thing }) => `${setting} of ${thing}: ${before} -> ${after}`);
  }

  async goTo(assembly: CloudAssembly): Promise<void> {
    expect((await this.deploy(assembly)).reason).toBeUndefined();
    this.deployed = assembly;
  }

  /** The update rolls back late, when the stages have moved. */
  async failIn(assembly: CloudAssembly): Promise<void> {
    const isStage = (type: string) => /::(Stage|Deployment|Method|Route)$/.test(type);
    const { reason, steps } = await this.deploy(assembly, { failAt: ({ type }) => isStage(type) });
    const isReached = steps.some(({ phase, type }) => phase === 'forward' && isStage(type));
    expect(reason !== undefined).toBe(isReached);
  }

  private async deploy(assembly: CloudAssembly, fate: Fate = {}) {
    const watch = new Watch(this.account);
    const outcome = await this.account.deploy(assembly, { ...fate, onStep: watch.look });
    expect(watch.misses()).toEqual([]);
    expect(promisesOf(this.account)).toEqual(expect.arrayContaining([...this.promised]));
    expect(answersOf(this.account)).toEqual(expect.arrayContaining([...this.answered]));
    return outcome;
  }
}

/** What must never become another one: by its id, value, or address. */
const PROMISES = [
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGateway::ApiKey',
  'AWS::ApiGateway::UsagePlan',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::Route53::RecordSet',
  'AWS::Logs::LogGroup',
];

function promisesOf(account: SimulatedAccount): string[] {
  const things = PROMISES.flatMap((type) => account.resources(type).map(({ id }) => `${type} ${id}`));
  const logs = account
    .everything()
    .filter(({ type }) => type.endsWith('::Stage'))
    .map(({ id, properties }) => {
      const { DestinationArn } = properties.AccessLogSetting ?? properties.AccessLogSettings ?? {};
      return `log of ${properties.RestApiId ?? properties.ApiId}/${id}: ${DestinationArn}`;
    });
  return [...things, ...logs];
}

function answersOf(account: SimulatedAccount): string[] {
  return [...reachOf(account)].flatMap(([request, { backends, failures, keys }]) =>
    failures.length > 0 ? [] : `${request}: ${backends.join()} with ${keys.join() || 'no key'}`,
  );
}

/** An output of aws-cdk-lib's that scripts and other stacks read. */
export function keepOutput(stack: Stack, logicalId: string, value: string): void {
  new CfnOutput(stack, 'Endpoint', { value }).overrideLogicalId(logicalId);
}

export function assemblyOf(version: Version, name = 'Shop'): CloudAssembly {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  version(new Stack(app, name, { env: { account: '111111111111', region: 'eu-west-1' } }));
  return app.synth();
}

/** A version with the identities of what is deployed, as the file has them that people commit. */
export function withIdentitiesOf(deployed: CloudAssembly, version: Version): Version {
  const path = join(mkdtempSync(join(tmpdir(), 'gatehouse-')), 'gatehouse.identities.json');
  writeFileSync(path, writtenIdentities(readStacks(deployed.directory), undefined, undefined).text);
  return (stack) => {
    Identities.fromFile(path).applyTo(stack);
    version(stack);
  };
}
