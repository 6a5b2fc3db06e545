import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IamCaller, LocalGateway } from '../../lib/local';
import { exampleWith } from '../canary-deployment/lived-example';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'build/typed-client');
const MODULES = join(ROOT, 'node_modules');

const as: IamCaller = { arn: 'arn:aws:iam::123456789012:user/librarian' };

const CLIENT = `
import createClient from 'openapi-fetch';
import type { paths } from './library';

export async function visit(send: (request: Request) => Promise<Response>) {
  const library = createClient<paths>({ baseUrl: 'https://library.example.com', fetch: send });
  const found = await library.GET('/books', { params: { query: { author: 'Jane Austen' } } });
  const [first] = found.data ?? [];
  const isbn: string = first.isbn;
  const book = await library.GET('/books/{isbn}', { params: { path: { isbn } } });
  const missing = await library.GET('/books/{isbn}', { params: { path: { isbn: '1' } } });
  const added = await library.POST('/books', { body: { isbn: '2', title: 'Emma' } });
  return { titles: found.data?.map(({ title }) => title), book: book.data, missing: missing.error?.message, added: added.data };
}
`;

/** Compiles the client, and says what is wrong with it. */
function compiled(client: string): string {
  writeFileSync(join(FOLDER, 'client.ts'), client);
  const compilerOptions = {
    lib: ['es2023', 'dom'],
    module: 'commonjs',
    moduleResolution: 'bundler',
    outDir: 'out',
    skipLibCheck: true,
    strict: true,
    target: 'es2022',
    types: [],
  };
  writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  return spawnSync(process.execPath, [join(MODULES, 'typescript7/bin/tsc'), '-p', FOLDER], { encoding: 'utf8' }).stdout;
}

describe('a client that is generated from what an example exports', () => {
  const { directory } = exampleWith('spec-first');
  const specification = join(directory, 'library.openapi.json');

  beforeAll(() => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const generator = join(MODULES, 'openapi-typescript/bin/cli.js');
    execFileSync(process.execPath, [generator, specification, '-o', join(FOLDER, 'library.ts')], { stdio: 'pipe' });
  });

  test('knows the types of what the API takes and answers', () => {
    expect(compiled(CLIENT)).toBe('');
    expect(compiled(CLIENT.replace("title: 'Emma'", 'title: 1'))).toContain("not assignable to type 'string'");
    expect(compiled(CLIENT.replace("'/books'", "'/bookz'"))).toContain('/bookz');
  });

  test('calls the example on this machine', async () => {
    compiled(CLIENT);
    const gateway = LocalGateway.fromAssembly(directory);
    const send = async (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const headers = Object.fromEntries(request.headers);
      const body = await request.text();
      const call = `${request.method} ${pathname}${search}`;
      const { status, text } = await gateway.fetch('prod', call, { as, body, headers });
      return new Response(text, { status, headers: { 'Content-Type': 'application/json' } });
    };
    const { visit } = require(join(FOLDER, 'out/client.js'));
    expect(await visit(send)).toEqual({
      titles: ['Pride and Prejudice'],
      book: { isbn: '9780141439518', title: 'Pride and Prejudice', author: 'Jane Austen', borrowed: false },
      missing: 'There is no such book.',
      added: { isbn: '2', title: 'Emma' },
    });
    gateway.close();
  });
});
