import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiKind } from '../../lib/gateway-model/api-kind';
import { CAPABILITIES } from '../../lib/rules/kinds/capabilities';

const CATALOGUE = join(__dirname, '../../../shared/research/rules.md');
const KINDS = [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET];

test('the README shows what each kind of API can do', () => {
  const rows = CAPABILITIES.map(({ name, kinds }) => {
    const marks = KINDS.map((kind) => (kinds.includes(kind) ? 'yes' : '—'));
    return `| ${name} | ${marks.join(' | ')} |`;
  });
  expect(readFileSync(join(__dirname, '../../README.md'), 'utf8')).toContain(
    ['| | REST | HTTP | WebSocket |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  );
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
