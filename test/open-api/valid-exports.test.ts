import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayApi, HttpGatewayApi } from '../../lib';
import { schemaProblemOf } from '../../lib/open-api/specification-validation';
import { appOf } from '../canary-deployment/lived-example';

const ROOT = join(__dirname, '../..');
const EXAMPLES = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(ROOT, 'examples', entry.name)).includes('app.ts'))
  .map(({ name }) => name);

/** The second validator has a module of a kind that tests cannot load. */
const VALIDATE_ALL = `
  import { Validator } from '@seriousme/openapi-schema-validator';
  import { readdirSync, readFileSync } from 'node:fs';
  const folder = process.argv[1];
  for (const file of readdirSync(folder)) {
    const { valid, errors } = await new Validator().validate(JSON.parse(readFileSync(folder + '/' + file, 'utf8')));
    if (!valid) console.log(file, JSON.stringify(errors));
  }
`;

interface Export {
  readonly name: string;
  readonly document: object;
}

/** What all REST and HTTP APIs of an example export, with the words of API Gateway and without. */
function exportsOf(example: string): Export[] {
  const isApi = (part: unknown): part is GatewayApi | HttpGatewayApi =>
    part instanceof GatewayApi || part instanceof HttpGatewayApi;
  const apis = appOf(example).node.findAll().filter(isApi);
  return apis.flatMap((api) =>
    [false, true].map((extensions) => ({
      name: `${example} ${api.node.addr} ${extensions ? 'with' : 'without'} extensions.json`,
      document: api.toOpenApi({ extensions }),
    })),
  );
}

test('two independent validators take what all examples export', () => {
  const all = EXAMPLES.flatMap(exportsOf);
  expect(all.length).toBeGreaterThan(EXAMPLES.length);
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  for (const { document, name } of all) {
    expect([name, schemaProblemOf(document, '3.0')]).toEqual([name, undefined]);
    writeFileSync(join(folder, name), JSON.stringify(document));
  }
  const args = ['--input-type=module', '-e', VALIDATE_ALL, folder];
  expect(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })).toBe('');
  rmSync(folder, { recursive: true });
});
