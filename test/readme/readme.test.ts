import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'build/readme');

test('the TypeScript of the README compiles', () => {
  const samples = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(
    ([, code]) => code,
  );
  expect(samples.length).toBeGreaterThan(1);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [index, code] of samples.entries()) writeFileSync(join(FOLDER, `sample-${index}.ts`), code);
  writeFileSync(
    join(FOLDER, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.dev.json',
      compilerOptions: { rootDir: '../..', paths: { 'cdk-gatehouse': ['../../lib/index.ts'] } },
      include: ['*.ts'],
      exclude: [],
    }),
  );
  const compiler = join(ROOT, 'node_modules/typescript7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', FOLDER, '--noEmit'], { encoding: 'utf8' });
  expect(stdout).toBe('');
});
