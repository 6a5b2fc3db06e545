import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { EXAMPLES, synthesizeWith } from '../deploy/examples';
import { clean } from './clean';
import { liveInAccount } from './life';
import { NOT_DEPLOYED, type Plan, planOf, toldPlan, toldTotal } from './plan';

const USAGE = `npm run test:aws -- [--plan] [--yes] [--only EXAMPLE]… [--zone example.org --zone-id Z0123456789ABCDEFGHIJ]
npm run test:aws -- --clean PREFIX [--region REGION]…

Deploys the examples into the account of the environment, calls them, changes them and destroys them. --plan only tells what would be done.
--clean deletes what a run that was killed has left; its prefix is the first thing that a run prints.`;

const FOLDER = join(__dirname, '../../.deploy/aws');

/** Where the examples are, and the region of the environment. */
const REGIONS = [...new Set(['eu-west-1', 'us-east-1', 'us-west-2', process.env.AWS_REGION ?? 'us-east-1'])];

const { values } = parseArgs({
  options: {
    clean: { type: 'string' },
    help: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    plan: { type: 'boolean' },
    region: { type: 'string', multiple: true },
    yes: { type: 'boolean' },
    zone: { type: 'string' },
    'zone-id': { type: 'string' },
  },
});

async function main(): Promise<void> {
  if (values.help) return console.log(USAGE);
  if (values.clean !== undefined) return cleanUp(values.clean, values.region ?? REGIONS);
  const prefix = `gatehouse-${Date.now().toString(36)}`;
  console.log(`Prefix ${prefix}\n`);
  const plans = planned(prefix);
  console.log(`${[...plans.map(toldPlan), toldTotal(plans)].join('\n\n')}\n`);
  if (values.plan) return;
  if (!values.yes && !(await isAgreed(prefix))) return;
  await deployAll(prefix, plans);
}

/** Examples with a domain name need a zone of the account; there they are left out without one. */
function planned(prefix: string): readonly Plan[] {
  const chosen = values.only ?? EXAMPLES.filter((example) => NOT_DEPLOYED[example] === undefined);
  if (!values.only) for (const [example, why] of Object.entries(NOT_DEPLOYED)) console.log(`Not ${example}: ${why}`);
  const { zone, 'zone-id': zoneId } = values;
  const context = zone && zoneId ? { zoneName: zone, hostedZoneId: zoneId } : {};
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  synthesizeWith(join(__dirname, 'synthesis/synthesize.ts'), [FOLDER, prefix, ...chosen], context);
  return chosen
    .map((example) => planOf(example, join(FOLDER, example, 'first')))
    .filter(({ costs, example }) => {
      const needsZone = !zone && costs.some(({ type }) => type === 'AWS::Route53::HostedZone');
      if (needsZone && example !== 'private-domain') console.log(`Not ${example}: it needs --zone and --zone-id`);
      return !needsZone || values.only !== undefined;
    });
}

async function isAgreed(prefix: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const said = await terminal.question(`Type ${prefix} to deploy: `);
  terminal.close();
  return said === prefix;
}

async function deployAll(prefix: string, plans: readonly Plan[]): Promise<void> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      console.log(`\n${signal}: everything that was deployed is deleted before this ends.`);
      interruption.abort();
    });
  }
  try {
    for (const { example } of plans) {
      if (interruption.signal.aborted) break;
      const told = await liveInAccount(example, join(FOLDER, example), interruption.signal);
      console.log(told.map((line) => `${example}: ${line}`).join('\n'));
    }
  } catch (error) {
    process.exitCode = 1;
    if (!interruption.signal.aborted) console.error(error);
  } finally {
    if (interruption.signal.aborted) process.exitCode = 130;
    await cleanUp(prefix, REGIONS);
  }
}

async function cleanUp(prefix: string, regions: readonly string[]): Promise<void> {
  const left = await clean(prefix, regions);
  if (left.length > 0) process.exitCode = 1;
  console.log(left.length > 0 ? `Not deleted: ${left.map(({ name }) => name).join(', ')}` : 'Nothing is left.');
}

main().then(() => process.exit());
