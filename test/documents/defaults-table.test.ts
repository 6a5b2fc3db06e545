import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDefaultsTable } from '../../.ci/documents/defaults-table';
import { GatewayDefaults } from '../../lib';

test('the page about upgrading names every generation of defaults', () => {
  const page = readFileSync(join(__dirname, '../../docs/upgrading.md'), 'utf8');
  for (const generation of Object.values(GatewayDefaults)) expect(page).toContain(`| \`"${generation}"\` |`);
});

test('the page about adopting tells the defaults as they are', () => {
  const page = readFileSync(join(__dirname, '../../docs/adopting.md'), 'utf8');
  expect(page).toContain('| default | the service | version 0.1 | who notices |');
  expect(withDefaultsTable(page)).toBe(page);
});
