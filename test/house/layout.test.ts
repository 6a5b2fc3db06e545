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
  return paths.map((path) => path.split('/')[0]).filter((folder) => !['key-order', 'library'].includes(folder));
}

test('no file is over 400 lines', () => {
  expect(files.filter((file) => sourceOf(file).split('\n').length > 400)).toEqual([]);
});

test('no name says nothing of what is inside', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.ts|\/)/.test(file))).toEqual([]);
});

const contributing = readFileSync(join(__dirname, '../../CONTRIBUTING.md'), 'utf8');
const arrows = [...contributing.matchAll(/^ {2}([\w-]+) --> ([\w-]+)$/gm)].map(([, from, to]) => ({ from, to }));

/** The folders to which the arrows of the drawing lead from a folder. */
const reachedFrom = (folder: string): string[] =>
  arrows.filter(({ from }) => from === folder).flatMap(({ to }) => [to, ...reachedFrom(to)]);

const folders = [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))];

test.each(folders)('%s imports along the arrows that CONTRIBUTING.md draws', (folder) => {
  const inFolder = files.filter((file) => file.startsWith(`${folder}/`));
  const allowed = [folder, ...reachedFrom(folder)];
  const wrong = inFolder.filter((file) => importedFolders(file).some((imported) => !allowed.includes(imported)));
  expect(wrong).toEqual([]);
});

test.each(arrows)('the arrow from $from to $to is an import', ({ from, to }) => {
  const importing = files.filter((file) => file.startsWith(`${from}/`) && importedFolders(file).includes(to));
  expect(importing).not.toEqual([]);
});

test('the drawing shows every folder, and no way back', () => {
  const drawn = arrows.flatMap(({ from, to }) => [from, to]);
  expect(folders.filter((folder) => !drawn.includes(folder))).toEqual([]);
  expect(folders.filter((folder) => reachedFrom(folder).includes(folder))).toEqual([]);
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
