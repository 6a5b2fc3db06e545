// Builds the packages of all languages whose toolchains are here, or of those that the command names, into `dist`, with the samples of
// the documentation in each language's own words.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, DIST, PROJECT } from './folders';
import { buildJavaPackage } from './java-package';
import { hasToolchain, languagesNamed } from './languages';
import { stagedLibrary } from './staged-library';

const STAGED = join(DIST, 'staged');

const run = (command: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(PROJECT, 'node_modules', command), ...args], { stdio: 'inherit' });

const languages = languagesNamed(process.argv.slice(2));
for (const { target } of languages) rmSync(join(DIST, target), { recursive: true, force: true });
const library = stagedLibrary(PROJECT, STAGED);
const samples = join(CACHE, 'samples.tabl.json');
run('jsii-rosetta/bin/jsii-rosetta', 'extract', '--strict', '--cache', samples, library);

function pack(targets: readonly string[], folder: string, ...options: string[]): void {
  const asked = targets.flatMap((target) => ['--target', target]);
  const tablet = join(library, '.jsii.tabl.json');
  run('jsii-pacmak/bin/jsii-pacmak', library, '--outdir', folder, '--rosetta-tablet', tablet, ...asked, ...options);
}

const built = languages.filter(hasToolchain).map(({ target }) => target);
pack(['js', ...built.filter((target) => target !== 'java')], DIST);
if (built.includes('java')) {
  pack(['java'], STAGED, '--code-only');
  buildJavaPackage(join(STAGED, 'java'));
}
for (const { name, target, needs } of languages.filter((language) => !built.includes(language.target))) {
  pack([target], DIST, '--code-only');
  console.log(`dist/${target} has only the sources of the package for ${name}: to build it needs ${needs}.`);
}
