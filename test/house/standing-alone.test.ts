import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const files = ['lib', 'test', 'examples', 'bench', 'corpus', '.ci'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(ROOT, folder, file)),
);

// The compiler keeps imports inside.
test('no file names a path outside of the repository', () => {
  const outside = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<!from )['"`]((?:\.\.\/)+)/g)]
      .map(([, up]) => join(file, '..', up))
      .filter((folder) => relative(ROOT, folder).startsWith('..'))
      .map((folder) => `${relative(ROOT, file)}: ${folder}`),
  );
  expect(outside).toEqual([]);
});

test('no test is skipped', () => {
  const skipping = files.filter((file) =>
    /\b(?:test|it|describe)\.(?:skip|todo|only)\b/.test(readFileSync(file, 'utf8')),
  );
  expect(skipping.map((file) => relative(ROOT, file))).toEqual([]);
});
