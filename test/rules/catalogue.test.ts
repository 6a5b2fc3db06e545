import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AREAS } from '../../.ci/rules/areas';
import { exportOf } from '../../.ci/rules/new-rule';
import { catalogue } from '../../lib/rules/catalogue';
import { Rule } from '../../lib/rules/rule';

const RULES = join(__dirname, '../../lib/rules');

interface RuleFile {
  readonly area: string;
  readonly name: string;
  readonly exported: readonly [name: string, value: unknown][];
}

const files: RuleFile[] = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: area }) =>
    readdirSync(join(RULES, area))
      .filter((file) => file !== 'index.ts')
      .map((file) => ({
        area,
        name: basename(file, '.ts'),
        exported: Object.entries(require(join(RULES, area, file))),
      })),
  );

const rulesOf = ({ exported }: RuleFile) => exported.filter(([, value]) => value instanceof Rule);
const ruleFiles = files.filter((file) => rulesOf(file).length > 0);
const title = ({ area, name }: RuleFile) => `${area}/${name}`;
const cases = ruleFiles.map((file) => [title(file), file] as const);

describe.each(cases)('%s', (_, file) => {
  test('holds one rule, named like the file and part of the catalogue', () => {
    expect(rulesOf(file).map(([name]) => name)).toEqual([exportOf(file.name)]);
    expect(catalogue).toContain(rulesOf(file)[0][1]);
  });

  test('stands in the folder of the area that its id names', () => {
    const [, code] = (rulesOf(file)[0][1] as Rule<unknown>).id.split('-');
    expect(AREAS.find((area) => area.code === code)?.folder).toBe(file.area);
  });

  test('has a test of the same name', () => {
    expect(existsSync(join(__dirname, file.area, `${file.name}.test.ts`))).toBe(true);
  });
});

test('the catalogue holds the rules of the files and no others', () => {
  expect(catalogue).toHaveLength(ruleFiles.length);
});

test('no id is given twice', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe.each(catalogue.map((rule) => [rule.id, rule.definition] as const))('%s', (id, definition) => {
  test('has an id of the form AGW-AREA-NN', () => {
    expect(id).toMatch(/^AGW-[A-Z]+-\d{2,3}$/);
  });

  test('links to a page of the AWS documentation', () => {
    expect(definition.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w./-]+\.html(#[\w.-]+)?$/);
  });

  test('says for which kinds of API it holds', () => {
    expect(definition.kinds.length).toBeGreaterThan(0);
  });

  test('has a title and a clause without a full stop, a reason and a fix with one', () => {
    for (const text of [definition.title, definition.allowed]) expect(text).toMatch(/[^.\s]$/);
    for (const text of [definition.reason, definition.fix]) expect(text).toMatch(/^["'A-Z$].*\.$/s);
  });

  test('tells a reader each of its limits', () => {
    const { title, allowed, fix } = definition;
    const text = `${title} ${allowed} ${fix}`.replace(/(\d),(?=\d{3})/g, '$1');
    const limits = Object.entries(definition.bounds ?? {}).filter(([name]) => !name.startsWith('default'));
    for (const [, limit] of limits.filter(([, bound]) => typeof bound === 'number')) {
      expect(text).toMatch(new RegExp(`(?<!\\d)${String(limit).replace('.', '\\.')}(?!\\d)`));
    }
  });
});
