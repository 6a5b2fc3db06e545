import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from '../../.ci/rules/areas';
import { catalogue } from '../../lib/rules/catalogue';

const ROOT = join(__dirname, '../..');
const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `lib/${file}`);
const ids = catalogue.map(({ id }) => id);

test('every id that a message, a docstring or a document names is the id of a rule', () => {
  const unknown = [...sources, 'README.md', 'CONTRIBUTING.md'].flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bAGW-[A-Z]+-\d+\b/g)]
      .filter(([id]) => !ids.includes(id))
      .map(([id]) => `${file}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

test('an area has one code and one folder', () => {
  const folders = readdirSync(join(ROOT, 'lib/rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(AREAS.map(({ folder }) => folder)).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  expect(new Set(AREAS.map(({ code }) => code)).size).toBe(AREAS.length);
  expect(new Set(AREAS.map(({ folder }) => folder)).size).toBe(AREAS.length);
});
