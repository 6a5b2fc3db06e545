import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ENCOUNTERS } from '../schedules/encounters';
import { Handler } from '../schedules/provider-framework';
import { schedules } from '../schedules/schedule';
import { StackInMemory } from '../schedules/stack-in-memory';
import { MUTATIONS, Mutation } from './mutations';

// npm run canary-mutants [-- how many schedules each]
const SCHEDULES = Number(process.argv[2] ?? 1500);
const ROOT = join(__dirname, '../../..');
const HANDLER = join(ROOT, 'lib/canary-deployment/handler');
const FOLDER = join(ROOT, 'build/canary-mutants');

/** The handler with the mistake in it. */
function mutant(number: number, { file, from, to }: Mutation): Handler {
  const folder = join(FOLDER, String(number));
  cpSync(HANDLER, folder, { recursive: true });
  const source = readFileSync(join(folder, file), 'utf8');
  if (source.split(from).length !== 2) throw new Error(`${file} does not have once: ${from}`);
  writeFileSync(
    join(folder, file),
    source.replace(from, () => to),
  );
  return require(join(folder, 'index.ts')) as Handler;
}

/** The first thing that an encounter or a schedule finds wrong, or `undefined`. */
async function findingsOf(handler: Handler): Promise<string | undefined> {
  for (const { live, name } of ENCOUNTERS) {
    const error: Error | undefined = await live(handler).then(
      () => undefined,
      (thrown) => thrown,
    );
    if (error) return `${name}: ${error.message.split('\n')[0]}`;
  }
  let found: string | undefined;
  const property = fc.asyncProperty(schedules, async (schedule) => {
    const violations = await new StackInMemory(handler, schedule).live();
    found ??= violations[0];
    return violations.length === 0;
  });
  const { counterexample, errorInstance } = await fc.check(property, {
    numRuns: SCHEDULES,
    seed: 1,
    endOnFailure: true,
  });
  return counterexample === null ? undefined : (found ?? String(errorInstance));
}

async function main() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  let survivors = 0;
  for (const [number, mutation] of MUTATIONS.entries()) {
    const found = await findingsOf(mutant(number, mutation));
    if (found === undefined) survivors++;
    const title = `${mutation.file}: ${mutation.from.split('\n')[0]} → ${mutation.to.split('\n')[0] || 'nothing'}`;
    console.log(
      `${found === undefined ? 'SURVIVES' : 'killed  '} ${title}${found ? `\n           ${found.slice(0, 120)}` : ''}`,
    );
  }
  rmSync(FOLDER, { recursive: true, force: true });
  console.log(`${MUTATIONS.length - survivors} of ${MUTATIONS.length} mutants killed`);
  process.exitCode = survivors > 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
