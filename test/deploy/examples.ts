import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGION } from './emulator/emulator';
import type { StackAddress } from './stacks';

const ROOT = join(__dirname, '../..');

export const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) =>
  existsSync(join(ROOT, 'examples', name, 'app.ts')),
);

/** Functions on the emulator have no client of EC2, which this custom resource of aws-cdk-lib calls. */
const WITHOUT_CUSTOM_RESOURCES = { '@aws-cdk/aws-ec2:restrictDefaultSecurityGroup': false };

/** Synthesizes examples into FOLDER/EXAMPLE/DAY, with the context of cdk.json. */
export function synthesizeExamples(folder: string, examples: readonly string[] = EXAMPLES): void {
  synthesizeWith(join(__dirname, 'synthesis/synthesize.ts'), [folder, ...examples], WITHOUT_CUSTOM_RESOURCES);
}

/** Runs a program that synthesizes, with the context of cdk.json and what is given beside it. */
export function synthesizeWith(program: string, args: readonly string[], context: object): void {
  const { context: flags } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8'));
  execFileSync(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      CDK_CONTEXT_JSON: JSON.stringify({ ...flags, ...context }),
      CDK_VALIDATION: 'false',
      TSX_TSCONFIG_PATH: 'tsconfig.dev.json',
    },
  });
}

/** The stacks of a synthesized example, as its manifest names them. */
export function stacksOf(assembly: string): readonly StackAddress[] {
  const { artifacts } = JSON.parse(readFileSync(join(assembly, 'manifest.json'), 'utf8'));
  return Object.entries<Artifact>(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id, { environment, properties }]) => {
      const region = environment!.split('/').at(-1)!;
      return { name: properties.stackName ?? id, region: region === 'unknown-region' ? REGION : region };
    });
}

interface Artifact {
  readonly type: string;
  readonly environment?: string;
  readonly properties: { readonly stackName?: string };
}
