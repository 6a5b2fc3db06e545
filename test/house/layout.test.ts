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

const RULES = ['rules', 'template-model'];

test.each([
  ['velocity', ['velocity']],
  ['template-model', ['template-model']],
  ['local-gateway', ['local-gateway', 'template-model', 'velocity']],
  ['rules', RULES],
  ['plugin', ['plugin', ...RULES]],
  ['mapping-templates', ['mapping-templates']],
  ['integrations', ['integrations', 'mapping-templates', ...RULES]],
  ['authorizers', ['authorizers', ...RULES]],
  ['apis', ['apis', 'authorizers', 'integrations', 'plugin', ...RULES]],
  ['stage-set', ['stage-set', 'apis', 'integrations', 'plugin', ...RULES]],
  ['canary-deployment', ['canary-deployment', 'stage-set', 'plugin', ...RULES]],
  ['custom-domain', ['custom-domain', 'apis', 'plugin', ...RULES]],
  ['usage-plan-bundle', ['usage-plan-bundle', 'stage-set', 'plugin', ...RULES]],
])('%s imports one way', (folder, allowed) => {
  const inFolder = files.filter((file) => file.startsWith(`${folder}/`));
  expect(inFolder.length).toBeGreaterThan(0);
  const wrong = inFolder.filter((file) => importedFolders(file).some((imported) => !allowed.includes(imported)));
  expect(wrong).toEqual([]);
});

test('what one kind of API needs knows nothing of another kind', () => {
  const kinds = ['rest', 'http', 'web-socket'];
  const between = files.filter((file) =>
    kinds.some(
      (kind) =>
        file.startsWith(`apis/${kind}/`) &&
        kinds.some((other) => other !== kind && sourceOf(file).includes(`from '../${other}/`)),
    ),
  );
  expect(between).toEqual([]);
});

test('a folder of rules holds rules and nothing else', () => {
  const inAreas = files.filter((file) => /^rules\/[^/]+\//.test(file) && !file.endsWith('/index.ts'));
  expect(inAreas.filter((file) => !sourceOf(file).includes('new Rule'))).toEqual([]);
});
