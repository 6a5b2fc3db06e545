import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTable, withImportTable } from '../../.ci/documents/import-table';

const PAGE = readFileSync(join(__dirname, '../../docs/openapi.md'), 'utf8');

test('the page about OpenAPI shows what survives an import; `npm run docs` writes it', () => {
  expect(PAGE).toContain(`\n\n${importTable()}\n\n`);
});

test('the table of the page is written in its place', () => {
  const outdated = PAGE.replace('| `links` | dropped | dropped |\n', '');
  expect(outdated).not.toBe(PAGE);
  expect(withImportTable(outdated)).toBe(PAGE);
});
