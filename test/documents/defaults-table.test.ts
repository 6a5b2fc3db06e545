import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDefaultsTable } from '../../.ci/documents/defaults-table';

test('the page about adopting tells the defaults as they are', () => {
  const page = readFileSync(join(__dirname, '../../docs/adopting.md'), 'utf8');
  expect(page).toContain('| default | the service | version 0.1 | who notices |');
  expect(withDefaultsTable(page)).toBe(page);
});
