import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTATIONS, Mutation } from './mutations';

// npm run lives-mutants [-- how many sequences each, [a word of the mistake]]
const SEQUENCES = process.argv[2] ?? '120';
const WORD = process.argv[3] ?? '';
const ROOT = join(__dirname, '../../../..');
const FOLDER = join(ROOT, 'build/lives-mutants');

/** What lives find of a mistake, or `undefined`. */
function foundOf({ areas, file, from, to }: Mutation): string | undefined {
  const path = join(FOLDER, 'lib', file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2) throw new Error(`${file} does not have once: ${from}`);
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const { isHeld, output } = live(areas, SEQUENCES);
  writeFileSync(path, source);
  if (isHeld) return undefined;
  const [, count = SEQUENCES] = /found by sequence (\d+)/.exec(output) ?? [];
  if (!live(areas, count).isHeld) throw new Error(`These lives break without a mistake too: ${areas}`);
  const lines = output.split('\n');
  return lines.find((line) => /^\([a-f]\) /.test(line)) ?? lines.find((line) => line.includes('Error'));
}

function live(areas: readonly string[], count: string): { readonly isHeld: boolean; readonly output: string } {
  const options = ['--count', count, '--seed', '1', '--areas', areas.join(), '--shrinks', '0'];
  const run = join(FOLDER, 'test/cloudformation/lives/run.ts');
  const env = { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.dev.json', CDK_VALIDATION: 'false' };
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', 'tsx', run, ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  return { isHeld: status === 0, output: stdout + stderr };
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const part of ['lib', 'test/cloudformation', 'package.json', 'build/canary-deployment']) {
  cpSync(join(ROOT, part), join(FOLDER, part), { recursive: true });
}
const chosen = MUTATIONS.filter(({ mistake }) => mistake.includes(WORD));
let survivors = 0;
for (const mutation of chosen) {
  const found = foundOf(mutation);
  if (found === undefined) survivors++;
  console.log(`${found === undefined ? 'SURVIVES' : 'killed  '} ${mutation.mistake}`);
  if (found !== undefined) console.log(`           ${found.slice(0, 150)}`);
}
rmSync(FOLDER, { recursive: true, force: true });
console.log(`${chosen.length - survivors} of ${chosen.length} mutants killed`);
process.exitCode = survivors > 0 ? 1 : 0;
