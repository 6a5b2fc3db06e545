import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, withAbsoluteLinks } from './absolute-links';
import { exampleFixture } from './example-fixture';

/**
 * Packs the library and unpacks it again, as what is published differs from what is here: its README leads to the repository from
 * everywhere. Its samples find the library by its name, and the peers on the way up to the project.
 *
 * @returns the folder of the unpacked library
 */
export function stagedLibrary(project: string, staged: string): string {
  const library = join(staged, 'node_modules/cdk-gatehouse');
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(library, { recursive: true });
  execFileSync('npm', ['pack', '--pack-destination', staged], { cwd: project, stdio: 'pipe' });
  const tarball = readdirSync(staged).find((file) => file.endsWith('.tgz'))!;
  execFileSync('tar', ['-xzf', join(staged, tarball), '-C', library, '--strip-components=1']);

  const files = filesOf(JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')));
  const readme = withAbsoluteLinks(readFileSync(join(library, 'README.md'), 'utf8'), files);
  writeFileSync(join(library, 'README.md'), readme);
  const assembly = JSON.parse(readFileSync(join(library, '.jsii'), 'utf8'));
  writeFileSync(join(library, '.jsii'), JSON.stringify({ ...assembly, readme: { markdown: readme } }));

  const names = Object.values<{ name: string }>(assembly.types).map(({ name }) => name);
  mkdirSync(join(library, 'rosetta'));
  writeFileSync(join(library, 'rosetta/default.ts-fixture'), exampleFixture(names));
  return library;
}
