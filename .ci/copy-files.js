// Puts what needs no compiler beside the compiled library: the page of the local gateway, and what CloudFormation says of types.
const { cpSync } = require('node:fs');
const { join } = require('node:path');

for (const path of ['local-gateway/page/browser', 'update-model/specification.json']) {
  cpSync(join(__dirname, '../lib', path), join(__dirname, '../build', path), {
    recursive: true,
    filter: (file) => !file.endsWith('tsconfig.json'),
  });
}
