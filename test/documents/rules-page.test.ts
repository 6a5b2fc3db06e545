import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleTests } from '../../.ci/documents/rule-tests';
import { rulesDocument } from '../../.ci/documents/rules-document';
import { catalogue } from '../../lib/rules/catalogue';

const document = rulesDocument(catalogue, ruleTests());

test('RULES.md is what the rules and their tests say; `npm run docs` writes it', () => {
  expect(readFileSync(join(__dirname, '../../RULES.md'), 'utf8')).toBe(document);
});

test('every rule of the catalogue is in the document once, with an example', () => {
  const entries = document.split('\n### ').slice(1);
  expect(entries.map((entry) => entry.split('\n')[0]).sort()).toEqual(catalogue.map(({ id }) => id).sort());
  expect(entries.filter((entry) => !/^```(diff\n.*^[-+]|text\nAGW-)/ms.test(entry))).toEqual([]);
});

test('a reader can load it', () => {
  expect(document.length).toBeLessThan(600_000);
});
