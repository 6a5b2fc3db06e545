import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

interface Job {
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
}

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');
const workflows = readdirSync(FOLDER).map((file) => {
  const { permissions, jobs } = parse(readFileSync(join(FOLDER, file), 'utf8'));
  return { file, permissions, jobs: Object.values<Job>(jobs) };
});
const steps = workflows.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps));

test('every command of npm that a workflow runs is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const commands = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm (?:run ([\w:-]+)|(test)\b)/g)]);
  const named = commands.map(([, script, test]) => script ?? test);
  expect(named).toEqual(expect.arrayContaining(['verify', 'package', 'test:languages', 'test:newest']));
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every action is pinned to a major version', () => {
  const unpinned = steps.flatMap(({ uses }) => uses ?? []).filter((action) => !/@(release\/)?v\d+$/.test(action));
  expect(unpinned).toEqual([]);
});

test.each(workflows)('$file may only read, and each of its jobs ends', ({ permissions, jobs }) => {
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.map((job) => job['timeout-minutes'])).not.toContain(undefined);
});
