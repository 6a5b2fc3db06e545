import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly resolved?: string;
}

const locked: Record<string, LockedPackage> = JSON.parse(
  readFileSync(join(__dirname, '../../package-lock.json'), 'utf8'),
).packages;

/** Where Node finds the package `name` from the folder `from`: the nearest `node_modules` on the way up. */
function find(name: string, from: string): string | undefined {
  const folders = from
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return [...folders.reverse(), '']
    .map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`))
    .find((path) => path in locked);
}

// `npm install` on one system may leave out what only the others need; `npm ci` then refuses the file everywhere.
test('the lock file is complete for Linux, macOS and Windows', () => {
  const missing = Object.entries(locked).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
      .filter((name) => find(name, path) === undefined)
      .map((name) => `${name}, which ${path || 'the project'} needs`),
  );
  expect(missing).toEqual([]);
  for (const system of ['linux-x64', 'darwin-arm64', 'win32-x64'])
    expect(Object.keys(locked)).toContain(`node_modules/@esbuild/${system}`);
});

test('the lock file names no registry', () => {
  expect(Object.values(locked).filter((entry) => entry.resolved !== undefined)).toEqual([]);
});
