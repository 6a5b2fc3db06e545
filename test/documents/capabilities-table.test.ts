import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilitiesTable, withCapabilitiesTable } from '../../.ci/documents/capabilities-table';

const PAGE = readFileSync(join(__dirname, '../../docs/kinds.md'), 'utf8');

test('docs/kinds.md shows what each kind of API can do; `npm run docs` writes it', () => {
  expect(PAGE).toContain(`\n\n${capabilitiesTable()}\n\n`);
});

test('the table of docs/kinds.md is written in its place', () => {
  const outdated = PAGE.replace('| JWT authorizers | — | yes | — |\n', '');
  expect(outdated).not.toBe(PAGE);
  expect(withCapabilitiesTable(outdated)).toBe(PAGE);
});
