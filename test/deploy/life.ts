import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Cdk, type CommandResult, deploy, destroy } from './cdk';
import { stacksOf } from './examples';
import { ASSEMBLIES } from './folder';
import { readBack, readStacks } from './read-back/read-back';
import { describeStack, type StackAddress } from './stacks';
import { DAYS, type Day } from './synthesis/edits';
import { takeOut } from './taken-out';

/** What was seen in the life of an example. A command that did what it should is told as nothing, else by what it printed. */
export interface Life {
  /** How many of the properties of API Gateway's resources were compared, and which were lost. */
  readonly compared: number;
  readonly lost: ReadonlyMap<string, string>;
  readonly changed: string;
  /** How many of the routes that the change adds are deployed. */
  readonly addedRoutes: number;
  readonly broken: string;
  /** Whether the service has, after the deployment that failed, what it had before. */
  readonly rolledBack: boolean;
  readonly destroyed: string;
  /** Stacks that are still there at the end. */
  readonly left: readonly string[];
  /** Types of what the emulator refuses. */
  readonly takenOut: readonly string[];
  readonly seconds: number;
}

/** Calls to an example while it is deployed. */
export type Calls = (stacks: readonly StackAddress[]) => Promise<void>;

/** Deploys an example, changes it, has a deployment fail, and destroys it. */
export async function live(example: string, cdk: Cdk, calls?: Calls): Promise<Life> {
  const start = performance.now();
  const assemblyOf = (day: Day) => join(ASSEMBLIES, example, day);
  const copyOf = (day: Day) => `${assemblyOf(day)}-without-refused`;
  const [takenOut] = DAYS.map((day) => takeOut(assemblyOf(day), copyOf(day)));
  const stacks = stacksOf(assemblyOf('made'));

  const made = await deploy(cdk, copyOf('made'));
  if (made.status !== 0) throw new Error(`${example} was not deployed:\n${made.output}`);
  const { compared, lost } = await readBack(stacks);
  await calls?.(stacks);

  const changed = await deploy(cdk, copyOf('changed'));
  const before = await readStacks(stacks);
  const broken = await deploy(cdk, copyOf('broken'));
  const after = await readStacks(stacks);

  const destroyed = await destroy(cdk, copyOf('changed'));
  const left = await Promise.all(stacks.map(describeStack));
  return {
    compared,
    lost,
    changed: complaint(changed),
    addedRoutes: before.filter(isAdded).length,
    broken: complaint(broken),
    rolledBack: isDeepStrictEqual(before, after),
    destroyed: complaint(destroyed),
    left: left.flatMap((stack) => stack?.StackName ?? []),
    takenOut,
    seconds: (performance.now() - start) / 1000,
  };
}

const complaint = ({ status, output }: CommandResult) => (status === 0 ? '' : `exit ${status}:\n${output}`);

const isAdded = ({ resource: { type, properties } }: Awaited<ReturnType<typeof readStacks>>[number]) =>
  (type === 'AWS::ApiGateway::Resource' && properties.PathPart === 'added') ||
  (type === 'AWS::ApiGateway::RestApi' && properties.Body?.paths['/added'] !== undefined) ||
  (type === 'AWS::ApiGatewayV2::Route' && /^(GET \/)?added$/.test(properties.RouteKey));
