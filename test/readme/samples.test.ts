import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { docstringExamples } from './docstring-examples';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'build/samples');

const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((page) => join('docs', page))].filter((page) =>
  page.endsWith('.md'),
);

const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');

test('the TypeScript of the README, of its pages and of docstrings compiles', () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const samples = PAGES.flatMap((page) =>
    [...textOf(page).matchAll(/```ts[^\n]*\n(.*?)```/gs)].map(([, code], index) => ({
      name: `${basename(page, '.md')}-${index}`,
      code: `${code}\nexport {};\n`,
    })),
  );
  expect(samples.length).toBeGreaterThan(1);
  for (const { name, code } of [...samples, ...docstringExamples()]) writeFileSync(join(FOLDER, `${name}.ts`), code);
  writeFileSync(
    join(FOLDER, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.dev.json',
      compilerOptions: { rootDir: '../..', noUnusedLocals: false, paths: { 'cdk-gatehouse': ['../../lib/index.ts'] } },
      include: ['*.ts'],
      exclude: [],
    }),
  );
  const compiler = join(ROOT, 'node_modules/typescript7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', FOLDER, '--noEmit'], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

test.each(PAGES)('the links of %s lead somewhere', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link]) => link);
  const anchorsOf = (text: string) =>
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );
  const leads = (link: string) => {
    const [path, anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(ROOT, target))) return false;
    return anchor === undefined || anchorsOf(textOf(target)).includes(anchor);
  };
  expect(links.filter((link) => !leads(link))).toEqual([]);
});

test('the README names every example', () => {
  const examples = readdirSync(join(ROOT, 'examples')).filter((name) =>
    existsSync(join(ROOT, 'examples', name, 'app.ts')),
  );
  const unnamed = examples.filter((name) => !textOf('README.md').includes(`](examples/${name})`));
  expect(unnamed).toEqual([]);
});
