import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { identitiesIn } from '../../lib/template-model/identities/identities-in';
import { TemplateModel } from '../../lib/template-model/template-model';

const ROOT = join(__dirname, '../..');
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) =>
  existsSync(join(ROOT, 'examples', name, 'app.ts')),
);

const CDK = join(ROOT, 'node_modules/aws-cdk/bin/cdk');

/** Synthesizes an example with `cdk synth` and the settings of cdk.json, as somebody without an account at hand does. */
function synthesize(example: string) {
  const output = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  const withoutCredentials = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const app = `"${process.execPath}" --import tsx ${join('examples', example, 'app.ts')}`;
  const run = spawnSync(
    process.execPath,
    [CDK, 'synth', '--quiet', '--no-path-metadata', '--no-asset-metadata', '--app', app, '--output', output],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...Object.fromEntries(withoutCredentials),
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        AWS_EC2_METADATA_DISABLED: 'true',
        CDK_VALIDATION: 'true',
        TSX_TSCONFIG_PATH: 'tsconfig.dev.json',
      },
    },
  );
  const templates = readdirSync(output)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => JSON.parse(readFileSync(join(output, file), 'utf8')));
  rmSync(output, { recursive: true });
  return { ...run, templates };
}

/** Hashes of assets move with every change of a handler and say nothing about the library. */
const withoutAssets = (template: object) => JSON.parse(JSON.stringify(template).replace(/[0-9a-f]{64}/g, '<asset>'));

const LARGE = 200_000;

/** A template, or of one that nobody would read what it has. */
function shown(template: { readonly Resources: { readonly [id: string]: { readonly Type: string } } }): object {
  if (JSON.stringify(template).length < LARGE) return withoutAssets(template);
  const types: { [type: string]: number } = {};
  for (const { Type } of Object.values(template.Resources)) types[Type] = (types[Type] ?? 0) + 1;
  const { routes } = TemplateModel.fromTemplate(template);
  return { types, routes: routes.length, last: routes.at(-1)?.key };
}

describe.each(EXAMPLES)('example %s', (example) => {
  const { status, stderr, templates } = synthesize(example);

  test("synthesizes without a finding of the CDK's validator or of ours", () => {
    expect({ status, findings: stderr.match(/^(ERROR|WARNING) .*$/gm) ?? [] }).toEqual({ status: 0, findings: [] });
  });

  test('gives the template that it gave before', () => {
    for (const template of templates) expect(shown(template)).toMatchSnapshot();
  });

  test('gives every part of its APIs a natural key of its own', () => {
    for (const model of templates.map((template) => TemplateModel.fromTemplate(template))) {
      const identities = [...identitiesIn(model).values()];
      expect(identities.filter(({ isAmbiguous }) => isAmbiguous)).toEqual([]);
      const named = new Set(identities.map(({ logicalId }) => logicalId));
      const parts = [...model.apis, ...model.routes, ...model.stages, ...model.authorizers, ...model.domainNames];
      expect(parts.filter(({ logicalId }) => !named.has(logicalId))).toEqual([]);
    }
  });
});

test('there are examples', () => {
  expect(EXAMPLES).toContain('pet-shop');
});
