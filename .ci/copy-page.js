// Puts the page of the local gateway, which needs no compiler, beside the compiled library.
const { cpSync } = require('node:fs');
const { join } = require('node:path');

const PAGE = 'local-gateway/page/browser';

cpSync(join(__dirname, '../lib', PAGE), join(__dirname, '../build', PAGE), {
  recursive: true,
  filter: (path) => !path.endsWith('tsconfig.json'),
});
