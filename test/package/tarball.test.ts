import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/**
 * The packed library in a folder that has only its two peers beside it. The tarball is unpacked and the peers are linked, which
 * leaves out npm's download but nothing that the library itself brings: what it bundles must be in the tarball.
 */
describe('the packed library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  const library = join(folder, 'node_modules/cdk-gatehouse');
  const inFolder = { cwd: folder, encoding: 'utf8' } as const;

  beforeAll(() => {
    if (!existsSync(join(ROOT, '.jsii'))) throw new Error('There is no build to pack; run `npm run build` first.');
    execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, stdio: 'pipe' });
    mkdirSync(library, { recursive: true });
    const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
    execFileSync('tar', ['-xzf', join(folder, tarball), '-C', library, '--strip-components=1']);
    for (const peer of ['aws-cdk-lib', 'constructs'])
      symlinkSync(join(ROOT, 'node_modules', peer), join(folder, 'node_modules', peer));
    const [, sample] = /```ts[^\n]*\n(.*?)```/s.exec(readFileSync(join(library, 'README.md'), 'utf8'))!;
    writeFileSync(join(folder, 'app.ts'), sample);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('has the compiled library, its assembly, its documents and what it bundles', () => {
    expect(readdirSync(library).sort()).toEqual([
      '.jsii',
      'API.md',
      'LICENSE',
      'README.md',
      'RULES.md',
      'build',
      'bundle',
      'docs',
      'node_modules',
      'package.json',
    ]);
    const { bundledDependencies } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
    expect(modulesIn(join(library, 'node_modules')).sort()).toEqual([...bundledDependencies].sort());
  });

  test('has neither sources, nor tests, nor maps of sources', () => {
    const packed = ['build', 'bundle', 'docs'].flatMap((part) =>
      readdirSync(join(library, part), { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)),
    );
    expect(packed.filter((file) => /(?<!\.d)\.ts$|\.test\.|\.map$|^build\/(samples|API\.md)/.test(file))).toEqual([]);
    const compiled = packed.filter((file) => file.endsWith('.js'));
    expect(compiled.length).toBeGreaterThan(100);
    const mapped = compiled.filter((file) =>
      readFileSync(join(library, file), 'utf8').includes('sourceMappingURL=data'),
    );
    expect(mapped).toEqual([]);
  });

  test('compares specifications, and says what it needs for it', () => {
    const script =
      "require('cdk-gatehouse/compatibility').breakingChangesIn({ published: { openapi: '3.0.1' }, current: { openapi: '3.0.1' } })";
    const { stderr } = spawnSync(process.execPath, ['-e', script], inFolder);
    expect(stderr).toContain("compared by the package 'api-smart-diff': npm install --save-dev api-smart-diff");
  });

  test('has the local gateway, for tests and as a command', () => {
    const script =
      "const { renderMappingTemplate } = require('cdk-gatehouse/local'); console.log(renderMappingTemplate('$input.body'))";
    const rendered = spawnSync(process.execPath, ['-e', script], inFolder);
    expect({ out: rendered.stdout, error: rendered.stderr }).toEqual({ out: '{}\n', error: '' });
    const { bin } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
    const help = spawnSync(process.execPath, [join(library, bin['cdk-gatehouse']), 'serve', '--help'], inFolder);
    expect(help.stdout).toContain('Usage: cdk-gatehouse serve [cdk.out] [options]');
  });

  test('plans a migration, in a folder that has nothing else', () => {
    const alone = mkdtempSync(join(tmpdir(), 'gatehouse-alone-'));
    cpSync(library, join(alone, 'cdk-gatehouse'), { recursive: true });
    const template = { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi' } } };
    writeFileSync(join(alone, 'old.json'), JSON.stringify(template));
    const { bin } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
    const command = join(alone, 'cdk-gatehouse', bin['cdk-gatehouse']);
    const plan = ['migrate', 'plan', 'old.json', 'old.json'];
    const { status, stderr, stdout } = spawnSync(process.execPath, [command, ...plan], {
      cwd: alone,
      encoding: 'utf8',
    });
    rmSync(alone, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('0 FAIL, 0 LOST, 0 CHANGED, 1 KEPT');
  });

  test('has the compiled handler that shifts the traffic of canaries, and no source of it', () => {
    const handler = readdirSync(join(library, 'build/canary-deployment/handler'));
    expect(handler).toContain('index.js');
    expect(handler.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  });

  test("synthesizes the README's first sample, strictly typed, under cdk synth", () => {
    const options = {
      strict: true,
      target: 'es2022',
      module: 'commonjs',
      moduleResolution: 'node10',
      skipLibCheck: true,
      types: [],
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...options, ignoreDeprecations: '6.0' } }),
    );
    const compiled = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'], inFolder);
    expect(compiled.stdout).toBe('');
    const synthesized = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--no-notices', '--app', 'node app.js'],
      { ...inFolder, env: { ...process.env, CDK_VALIDATION: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true' } },
    );
    expect({ status: synthesized.status, errors: synthesized.stderr.match(/^.*ERROR.*$/gm) ?? [] }).toEqual({
      status: 0,
      errors: [],
    });
    const template = JSON.parse(readFileSync(join(folder, 'cdk.out/Pets.template.json'), 'utf8'));
    const types = Object.values<{ Type: string }>(template.Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type === 'AWS::ApiGateway::Method')).toHaveLength(6);
    expect(types.filter((type) => type === 'AWS::ApiGateway::Stage')).toHaveLength(2);
    expect(types.filter((type) => type === 'AWS::Lambda::Permission')).toHaveLength(1);
  }, 120_000);
});

/** The names of modules, those with a scope too. */
function modulesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((module) => `${name}/${module}`) : [name],
  );
}
