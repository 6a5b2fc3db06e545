import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) =>
  existsSync(join(ROOT, 'examples', name, 'app.ts')),
);

/** Synthesizes an example as `cdk synth` does, with the CDK's own validator on and strict. */
function synthesize(example: string) {
  const output = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  const context = { '@aws-cdk/core:validateAgainstDefaultRules': true };
  const run = spawnSync(process.execPath, ['--import', 'tsx', join('examples', example, 'app.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      CDK_VALIDATION: 'true',
      CDK_OUTDIR: output,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      TSX_TSCONFIG_PATH: 'tsconfig.dev.json',
    },
  });
  const templates = readdirSync(output)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => JSON.parse(readFileSync(join(output, file), 'utf8')));
  rmSync(output, { recursive: true });
  return { ...run, templates };
}

/** Hashes of assets move with every change of a handler and say nothing about the library. */
const withoutAssets = (template: object) => JSON.parse(JSON.stringify(template).replace(/[0-9a-f]{64}/g, '<asset>'));

describe.each(EXAMPLES)('example %s', (example) => {
  const { status, stderr, templates } = synthesize(example);

  test("synthesizes without a finding of the CDK's validator or of ours", () => {
    expect({ status, findings: stderr.match(/^.*(ERROR|WARNING).*$/gm) ?? [] }).toEqual({ status: 0, findings: [] });
  });

  test('gives the template that it gave before', () => {
    for (const template of templates) expect(withoutAssets(template)).toMatchSnapshot();
  });
});

test('there are examples', () => {
  expect(EXAMPLES).toContain('pet-shop');
});
