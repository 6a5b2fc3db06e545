import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import * as fc from 'fast-check';
import { readAssembly } from '../../lib/cloud-assembly/read-assembly';
import { DeployedStack, predictUpdate } from '../../lib/update-model/predicted-account';
import { sequences } from '../cloudformation/lives/arbitraries';
import { AREAS } from '../cloudformation/lives/edits';
import { codeOfSequence, versionsOf } from '../cloudformation/lives/sequence';
import { SimulatedAccount } from '../cloudformation/simulated-account';

type Verdict = { readonly [place: string]: 'kept' | 'replaced' | 'created' | 'deleted' };

/** What the simulator does, by stack and logical id; or why it fails. */
async function simulated(before: CloudAssembly, after: CloudAssembly): Promise<Verdict | { reason: string }> {
  const account = new SimulatedAccount();
  const first = await account.deploy(before);
  if (!first.succeeded) throw new Error(`the first version fails: ${first.reason}`);
  const was = new Map(resourcesOf(account));
  const { reason } = await account.deploy(after);
  if (reason) return { reason };
  // A stack that is no part of the app any more stays as it is.
  const left = before.stacks.filter(({ id }) => !after.stacks.some((stack) => stack.id === id));
  const is = resourcesOf(account);
  for (const place of was.keys())
    if (left.some(({ stackName }) => place.startsWith(`${stackName} `))) was.delete(place);
  return verdictOf(
    [...new Set([...was.keys(), ...is.keys()])].filter(
      (place) => was.has(place) || !left.some(({ stackName }) => place.startsWith(`${stackName} `)),
    ),
    (place) => [was.get(place), is.get(place)],
  );
}

function resourcesOf({ environments }: SimulatedAccount): Map<string, object> {
  const stacks = [...environments.values()].flatMap((environment) => [...environment.stacks.values()]);
  return new Map(
    stacks.flatMap((stack) =>
      // A nested stack has a number behind its name.
      [...stack.resources].map(
        ([id, { resource }]) => [`${stack.name.replace(/-\d+$/, '')} ${resource.type} ${id}`, resource] as const,
      ),
    ),
  );
}

/** What the library says beforehand. */
function predicted(before: readonly DeployedStack[], after: readonly DeployedStack[]): Verdict | { reasons: string[] } {
  const { changes, failures } = predictUpdate(before, after);
  if (failures.length > 0) return { reasons: failures.map(({ reason }) => reason) };
  const byPlace = new Map(changes.map((change) => [`${change.stack} ${change.type} ${change.logicalId}`, change]));
  return verdictOf([...byPlace.keys()], (place) => {
    const change = byPlace.get(place)!;
    return [change.before?.resource, change.change === 'delete' ? undefined : change.after?.resource];
  });
}

function verdictOf(
  places: readonly string[],
  of: (place: string) => [object | undefined, object | undefined],
): Verdict {
  const entries = places
    .filter((place) => !/ (Custom::|AWS::CDK::|AWS::CloudFormation::)/.test(place))
    .map((place) => {
      const [was, is] = of(place);
      return [place, !was ? 'created' : !is ? 'deleted' : was === is ? 'kept' : 'replaced'] as const;
    });
  return Object.fromEntries(entries.sort());
}

/** The app with other logical ids for some of its resources, as when their constructs are written anew. */
function rename(assembly: CloudAssembly, written: ReadonlyMap<string, string>, isRenamed: Choice): void {
  for (const { stackName, template } of assembly.stacks) {
    const original = JSON.parse(written.get(stackName)!);
    const ids = Object.keys(original.Resources).filter((id) => RENAMED.test(original.Resources[id].Type));
    const chosen = new Set(ids.filter((id, index) => isRenamed(original.Resources[id].Type, index, ids.length)));
    const text = JSON.stringify(original).replace(/[A-Za-z0-9]+/g, (word) =>
      chosen.has(word) ? `${word}Renamed` : word,
    );
    Object.assign(template, JSON.parse(text));
  }
}

type Choice = (type: string, index: number, count: number) => boolean;

const RENAMED = /^AWS::(ApiG|Route53|Logs)/;

const edited = fc.record({
  sequence: sequences(AREAS),
  picks: fc.array(fc.nat(200), { minLength: 1, maxLength: 3 }),
  hops: fc.integer({ min: 1, max: 3 }),
});

const stacksOf = (assembly: CloudAssembly): DeployedStack[] => {
  const templates = new Map(assembly.stacks.map(({ stackName, template }) => [stackName, template]));
  const order = assembly.stacks.map(({ stackName }) => stackName);
  return readAssembly(assembly.directory)
    .map((stack) => ({
      ...stack,
      template: (templates.get(stack.name) ?? stack.template) as DeployedStack['template'],
    }))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
};

test('what is said beforehand of an update is what the simulated account does', async () => {
  const counts = { failed: 0, replaced: 0 };
  await fc.assert(
    fc.asyncProperty(edited, async ({ hops, picks, sequence }) => {
      const versions = versionsOf(sequence, false);
      if (versions.length === 0) return;
      const before = versions[0].assembly;
      const after = versions[Math.min(hops, versions.length - 1)].assembly;
      const known = stacksOf(before).map((stack) => ({
        ...stack,
        template: JSON.parse(JSON.stringify(stack.template)),
      }));
      const first = new SimulatedAccount();
      if (!(await first.deploy(before)).succeeded) return;
      const written = new Map(after.stacks.map(({ stackName, template }) => [stackName, JSON.stringify(template)]));
      const choices: Choice[] = [
        () => false,
        (_type, index, count) => picks.some((pick) => pick % count === index),
        (type) => /::(RestApi|Api)$/.test(type),
      ];
      for (const isRenamed of after === before ? choices.slice(0, 1) : choices) {
        rename(after, written, isRenamed);
        const [does, said] = [await simulated(before, after), predicted(known, stacksOf(after))];
        if ('reason' in does) {
          counts.failed++;
          expect({ does, said: 'reasons' in said ? 'fails' : said }).toEqual({ does, said: 'fails' });
        } else {
          if (Object.values(does).includes('replaced')) counts.replaced++;
          expect(said).toEqual(does);
        }
      }
    }),
    {
      numRuns: Number(process.env.RUNS ?? 20),
      endOnFailure: true,
      reporter(details) {
        if (!details.failed) return;
        const [{ hops, picks, sequence }] = details.counterexample!;
        throw new Error(
          `${(details.errorInstance as Error).message}\nhops ${hops}, picks ${picks}\n${codeOfSequence(sequence)}`,
        );
      },
    },
  );
  expect(Math.min(counts.failed, counts.replaced)).toBeGreaterThan(0);
}, 240_000);
