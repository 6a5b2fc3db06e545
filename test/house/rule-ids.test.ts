import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from '../../.ci/rules/areas';
import { catalogue } from '../../lib/rules/catalogue';

const ROOT = join(__dirname, '../..');
const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `lib/${file}`);
const ids = catalogue.map(({ id }) => id);

const documents = readdirSync(ROOT)
  .concat(readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`))
  .filter((file) => file.endsWith('.md') && !['API.md', 'RULES.md'].includes(file));

/** What a pattern finds in texts and is not an id of a rule. */
const unknownIn = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(pattern)]
      .filter(([, id]) => !ids.includes(id.toUpperCase()))
      .map(([, id]) => `${file}: ${id}`),
  );

test('every id that a message, a docstring or a document names is the id of a rule', () => {
  expect(unknownIn([...sources, ...documents], /\b(AGW-[A-Z]+-\d+)\b/g)).toEqual([]);
});

test('every link to a rule leads to one', () => {
  expect(unknownIn([...sources, ...documents], /RULES\.md#(agw-[\w-]+)/g)).toEqual([]);
});

test('an area has one code and one folder', () => {
  const folders = readdirSync(join(ROOT, 'lib/rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(AREAS.map(({ folder }) => folder)).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  expect(new Set(AREAS.map(({ code }) => code)).size).toBe(AREAS.length);
  expect(new Set(AREAS.map(({ folder }) => folder)).size).toBe(AREAS.length);
});
