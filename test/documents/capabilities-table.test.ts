import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilitiesTable, withCapabilitiesTable } from '../../.ci/documents/capabilities-table';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

test('the README shows what each kind of API can do; `npm run docs` writes it', () => {
  expect(README).toContain(`\n\n${capabilitiesTable()}\n\n`);
});

test('the table of the README is written in its place', () => {
  const outdated = README.replace('| JWT authorizers | — | yes | — |\n', '');
  expect(outdated).not.toBe(README);
  expect(withCapabilitiesTable(outdated)).toBe(README);
});
