import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App, CloudFormationValidatePlugin, type PolicyViolation } from 'aws-cdk-lib';
import { identitiesIn } from '../../lib/template-model/identities/identities-in';
import { TemplateModel } from '../../lib/template-model/template-model';
import { CdkSession, type CommandResult } from '../deploy/cdk';

const ROOT = join(__dirname, '../..');
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) =>
  existsSync(join(ROOT, 'examples', name, 'app.ts')),
);

/** The settings of cdk.json, without an account at hand. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'))),
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  TSX_TSCONFIG_PATH: 'tsconfig.dev.json',
};

let session: CdkSession;
/** What `cdk synth` validates with. It takes ten seconds to start, so all examples share it, and their syntheses go without. */
let validator: CloudFormationValidatePlugin;

beforeAll(() => {
  session = new CdkSession({ cwd: ROOT, env: { ...environment, CDK_VALIDATION: 'false' } });
  validator = new CloudFormationValidatePlugin();
});
afterAll(() => session.end());

interface Synthesis extends CommandResult {
  readonly templates: readonly Template[];
  /** What the CDK's own validator finds. */
  readonly violations: readonly PolicyViolation[];
}

/** Synthesizes an example with `cdk synth`, as somebody without an account at hand does. */
async function synthesize(example: string): Promise<Synthesis> {
  const output = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  const app = `"${process.execPath}" --import tsx ${join('examples', example, 'app.ts')}`;
  const quietly = ['--quiet', '--no-path-metadata', '--no-asset-metadata'];
  const result = await session.cdk('synth', ...quietly, '--app', app, '--output', output);
  const paths = readdirSync(output)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => join(output, file));
  const stackTemplates = paths.map((templatePath) => ({ stackConstructPath: example, templatePath }));
  const { violations } = validator.validate({
    accountId: undefined,
    region: undefined,
    appConstruct: new App(),
    stackTemplates,
    templatePaths: paths,
  });
  const templates = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
  rmSync(output, { recursive: true });
  return { ...result, templates, violations };
}

/** Hashes of assets move with every change of a handler and say nothing about the library. */
const withoutAssets = (template: object) => JSON.parse(JSON.stringify(template).replace(/[0-9a-f]{64}/g, '<asset>'));

const LARGE = 200_000;

interface Template {
  readonly Resources: { readonly [id: string]: { readonly Type: string } };
}

/** A template, or of one that nobody would read what it has. */
function shown(template: Template): object {
  if (JSON.stringify(template).length < LARGE) return withoutAssets(template);
  const types: { [type: string]: number } = {};
  for (const { Type } of Object.values(template.Resources)) types[Type] = (types[Type] ?? 0) + 1;
  const { routes } = TemplateModel.fromTemplate(template);
  return { types, routes: routes.length, last: routes.at(-1)?.key };
}

describe.each(EXAMPLES)('example %s', (example) => {
  let synthesis: Synthesis;
  beforeAll(async () => {
    synthesis = await synthesize(example);
  }, 60_000);

  test("synthesizes without a finding of the CDK's validator or of ours", () => {
    const { output, status, violations } = synthesis;
    const findings = output.match(/^(ERROR|WARNING) .*$/gm) ?? [];
    expect({ status, findings, violations }).toEqual({ status: 0, findings: [], violations: [] });
  });

  test('gives the template that it gave before', () => {
    for (const template of synthesis.templates) expect(shown(template)).toMatchSnapshot();
  });

  test('gives every part of its APIs a natural key of its own', () => {
    for (const model of synthesis.templates.map((template) => TemplateModel.fromTemplate(template))) {
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
