import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilitiesTable, withCapabilitiesTable } from '../../.ci/documents/capabilities-table';
import { CAPABILITIES } from '../../lib/rules/capabilities';
import { ApiKind } from '../../lib/template-model/api-kind';

const CATALOGUE = join(__dirname, '../../../shared/research/rules.md');
const KINDS = [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET];

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

test('the README shows what each kind of API can do; `npm run docs` writes it', () => {
  expect(README).toContain(`\n\n${capabilitiesTable()}\n\n`);
});

test('the table of the README is written in its place', () => {
  const outdated = README.replace('| JWT authorizers | — | yes | — |\n', '');
  expect(outdated).not.toBe(README);
  expect(withCapabilitiesTable(outdated)).toBe(README);
});

const whenThere = existsSync(CATALOGUE) ? test.each : test.skip.each;
if (!existsSync(CATALOGUE))
  console.log('The catalogue of rules is not beside this repository: kinds are not compared.');

whenThere(CAPABILITIES.map(({ name, kinds, source }) => ({ name, kinds, source })))(
  '$name are for the kinds that $source names',
  ({ kinds, source }) => {
    const row = readFileSync(CATALOGUE, 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| ${source} |`));
    const appliesTo = row?.split('|')[3] ?? '';
    const named = { REST: /\bREST\b/, HTTP: /\bHTTP\b/, WEBSOCKET: /\bWS\b|\bWebSocket\b/ };
    expect(KINDS.filter((kind) => named[kind].test(appliesTo))).toEqual(kinds);
  },
);
