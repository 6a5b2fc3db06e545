// The compiler leaves what it once made of files that are gone, and all of `build` is packed.
const { rmSync } = require('node:fs');
const { join } = require('node:path');

rmSync(join(__dirname, '../build'), { recursive: true, force: true });
