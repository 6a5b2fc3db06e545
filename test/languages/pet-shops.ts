import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CACHE, DIST, PROJECT } from '../../.ci/package/folders';

/** The pet shop in one language: how it gets the packages of `dist`, and what its command needs to find them. */
export interface PetShop {
  /** The folder in `examples/languages`. */
  readonly folder: string;
  /** The package in `dist`, without which there is nothing to test. */
  readonly built: string;
  install(app: string): void;
  readonly environment?: { readonly [name: string]: string };
}

const { version, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

const PYTHON = join(CACHE, 'python');
const WHEEL = join(DIST, 'python', `cdk_gatehouse-${version}-py3-none-any.whl`);
const MAVEN = { MAVEN_OPTS: `-Dmaven.repo.local=${join(CACHE, 'maven')}` };
const JAR = join(DIST, 'java/io/github/cdkgatehouse/cdk-gatehouse', version, `cdk-gatehouse-${version}`);
const GO_MODULE = join(DIST, 'go/cdkgatehouse');
const NUGET = join(DIST, 'dotnet');

/** By the names that jsii-pacmak has for languages. */
export const PET_SHOPS: { readonly [target: string]: PetShop } = {
  python: {
    folder: 'python',
    built: WHEEL,
    install: () => {
      const pip = join(PYTHON, 'bin/pip');
      if (!existsSync(pip)) run('python3', ['-m', 'venv', PYTHON]);
      run(pip, ['install', '--quiet', `aws-cdk-lib==${devDependencies['aws-cdk-lib']}`, WHEEL]);
      // Of the version that was installed before this may be another build.
      run(pip, ['install', '--quiet', '--force-reinstall', '--no-deps', WHEEL]);
    },
    environment: { PATH: [join(PYTHON, 'bin'), process.env.PATH].join(delimiter) },
  },
  java: {
    folder: 'java',
    built: `${JAR}.jar`,
    install: () => {
      const files = [`-Dfile=${JAR}.jar`, `-DpomFile=${JAR}.pom`];
      run('mvn', ['--quiet', '--batch-mode', 'install:install-file', ...files], { env: { ...process.env, ...MAVEN } });
    },
    environment: MAVEN,
  },
  go: {
    folder: 'go',
    built: join(GO_MODULE, 'go.mod'),
    install: (app) => {
      const module = 'github.com/cdk-gatehouse/cdk-gatehouse-go/cdkgatehouse';
      run('go', ['mod', 'edit', `-replace=${module}=${GO_MODULE}`], { cwd: app });
      run('go', ['mod', 'tidy'], { cwd: app });
    },
  },
  dotnet: {
    folder: 'csharp',
    built: join(NUGET, `CdkGatehouse.${version}.nupkg`),
    install: (app) => {
      const source = `<add key="built" value="${NUGET}" />`;
      writeFileSync(
        join(app, 'NuGet.Config'),
        `<configuration><packageSources>${source}</packageSources></configuration>`,
      );
    },
  },
};

/** A copy of a pet shop that can be built, with the feature flags that the one in TypeScript has. */
export function installed({ folder, built, install }: PetShop): string {
  if (!existsSync(built)) throw new Error(`There is no ${built}; npm run package makes it.`);
  const examples = join(CACHE, 'examples');
  const app = join(examples, 'languages', folder);
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  cpSync(join(PROJECT, 'examples/languages', folder), app, { recursive: true });
  cpSync(join(PROJECT, 'examples/pet-shop/handlers'), join(examples, 'pet-shop/handlers'), { recursive: true });
  const flags = JSON.parse(readFileSync(join(PROJECT, 'cdk.json'), 'utf8'));
  const own = JSON.parse(readFileSync(join(app, 'cdk.json'), 'utf8'));
  writeFileSync(join(app, 'cdk.json'), JSON.stringify({ ...flags, ...own }));
  install(app);
  return app;
}

/** The text of the template that the CDK's command line makes of an app. */
export function templateOf(app: string, environment: PetShop['environment'] = {}): string {
  const output = join(CACHE, 'cdk.out');
  rmSync(output, { recursive: true, force: true });
  run(process.execPath, [join(PROJECT, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', output], {
    cwd: app,
    env: { ...process.env, ...environment },
  });
  const template = readdirSync(output).find((file) => file.endsWith('.template.json'))!;
  return readFileSync(join(output, template), 'utf8');
}

function run(command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): void {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
}
