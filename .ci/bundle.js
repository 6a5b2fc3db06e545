// Packs the compiled library into one file, which Node loads several times faster than hundreds; each module of it runs when
// something of it is first used.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildSync } = require('esbuild');

const BUILD = join(__dirname, '../build');

/** The names that the library exports, each with the module that has it. */
function exportedNames() {
  const modules = readFileSync(join(BUILD, 'index.js'), 'utf8').matchAll(/require\("(\.\/[^"]+)"\)/g);
  const exported = Object.keys(require(BUILD));
  return [...new Set([...modules].map(([, path]) => path))].flatMap((path) =>
    Object.keys(require(join(BUILD, path)))
      .filter((name) => exported.includes(name))
      .map((name) => ({ name, path })),
  );
}

const names = exportedNames();
const entry = `
// Node reads the names of a CommonJS module from assignments like these.
${names.map(({ name }) => `exports.${name} = undefined;`).join('\n')}
const getters = {
${names.map(({ name, path }) => `  ${name}: () => require('${path}').${name},`).join('\n')}
};
for (const [name, get] of Object.entries(getters)) {
  Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });
}
`;

buildSync({
  stdin: { contents: entry, resolveDir: BUILD, sourcefile: 'index.js' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'cjs',
  minifyWhitespace: true,
  target: 'node20',
  outfile: join(__dirname, '../bundle/index.js'),
});
