import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from '../../.ci/rules/areas';
import { makeRule, NewRule } from '../../.ci/rules/new-rule';
import { catalogue } from '../../lib/rules/catalogue';
import { TemplateModel } from '../../lib/template-model/template-model';

const ROOT = join(__dirname, '../..');
/** Below the repository, so that what the made rule imports is found. */
const FOLDER = join(ROOT, 'build/new-rule');

const make = (given: Partial<NewRule> = {}) =>
  makeRule(FOLDER, { area: 'caching', name: 'cache-is-warm', severity: 'error', ...given });
const last = (code: string) => {
  const numbers = catalogue.map(({ id }) => id.split('-')).filter(([, area]) => area === code);
  return Math.max(AREAS.find((area) => area.code === code)!.lastFact, ...numbers.map(([, , number]) => Number(number)));
};

beforeEach(() => {
  const [from, to] = [ROOT, FOLDER].map((root) => join(root, 'lib'));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(to, 'rules'), { recursive: true });
  symlinkSync(join(from, 'template-model'), join(to, 'template-model'));
  for (const entry of ['rule.ts', 'severity.ts']) symlinkSync(join(from, 'rules', entry), join(to, 'rules', entry));
  for (const area of ['caching', 'throttling'])
    cpSync(join(from, 'rules', area), join(to, 'rules', area), { recursive: true });
});

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

test('a new rule has the next free id of its area and stands in its index', () => {
  const [rule] = make({ severity: 'warning' });
  expect(require(rule).cacheIsWarm).toMatchObject({ id: `AGW-CACHE-${last('CACHE') + 1}`, severity: 'warning' });
  const indexOf = (root: string) => readFileSync(join(root, 'lib/rules/caching/index.ts'), 'utf8').split('\n');
  const line = "export * from './cache-is-warm';";
  expect(indexOf(FOLDER)).toEqual([line, ...indexOf(ROOT)]);
});

test('a number of a fact without a rule is not given', () => {
  const [rule] = make({ area: 'throttling' });
  const [, number] = /AGW-THR-(\d+)/.exec(readFileSync(rule, 'utf8'))!;
  expect(Number(number)).toBe(last('THR') + 1);
  expect(Number(number)).toBeGreaterThan(14);
});

test('a new rule judges the templates of its own test', () => {
  const [rule, itsTest] = make();
  const found = (Name: string) =>
    require(rule).cacheIsWarm.findingsIn(
      TemplateModel.fromTemplate({ Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name } } } }),
    );
  expect([found('right'), found('wrong')].map(({ length }) => length)).toEqual([0, 1]);
  expect(itsTest).toBe(join(FOLDER, 'test/rules/caching/cache-is-warm.test.ts'));
  expect(readFileSync(itsTest, 'utf8')).toContain(
    "import { cacheIsWarm } from '../../../lib/rules/caching/cache-is-warm';",
  );
});

test.each<[string, Partial<NewRule>, RegExp]>([
  ['an area that is not there', { area: 'cache' }, /no area 'cache'.* caching, /],
  ['a name in another form', { name: 'cacheIsWarm' }, /'cacheIsWarm' is no name of a rule/],
  ['another severity', { severity: 'info' }, /'info' is no severity/],
  ['a rule that is there', { name: 'cache-ttl' }, /cache-ttl\.ts is there already/],
])('%s is refused', (_, given, message) => {
  expect(() => make(given)).toThrow(message);
});
