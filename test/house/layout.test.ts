import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const LIB = join(__dirname, '../../lib');
const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const sourceOf = (file: string) => readFileSync(join(LIB, file), 'utf8');

/** The first folder of each file of ours that a file imports. */
function importedFolders(file: string): string[] {
  const paths = [...sourceOf(file).matchAll(/from '(\.[^']*)'/g)].map(([, path]) =>
    relative(LIB, join(LIB, dirname(file), path)),
  );
  return paths.map((path) => path.split('/')[0]);
}

test('no file is over 400 lines', () => {
  expect(files.filter((file) => sourceOf(file).split('\n').length > 400)).toEqual([]);
});

test('no name says nothing of what is inside', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.ts|\/)/.test(file))).toEqual([]);
});

test.each([
  ['gateway-model', ['gateway-model']],
  ['rules', ['rules', 'gateway-model']],
  ['mapping-templates', ['mapping-templates']],
  ['integrations', ['integrations', 'mapping-templates', 'rules', 'gateway-model']],
  ['authorizers', ['authorizers', 'rules', 'gateway-model']],
  ['observability', ['observability']],
  ['gateway-api', ['gateway-api', 'authorizers', 'integrations', 'rules', 'gateway-model']],
  ['canary-deployment', ['canary-deployment', 'rules', 'stage-set', 'gateway-model']],
  ['custom-domain', ['custom-domain', 'gateway-api', 'gateway-model', 'rules']],
  ['usage-plan-bundle', ['usage-plan-bundle', 'observability', 'rules', 'stage-set', 'gateway-model']],
  ['stage-set', ['stage-set', 'gateway-api', 'integrations', 'observability', 'rules', 'gateway-model']],
])('%s imports one way', (folder, allowed) => {
  const inFolder = files.filter((file) => file.startsWith(`${folder}/`));
  expect(inFolder.length).toBeGreaterThan(0);
  const wrong = inFolder.filter((file) => importedFolders(file).some((imported) => !allowed.includes(imported)));
  expect(wrong).toEqual([]);
});
