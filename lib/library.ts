import { join } from 'node:path';

/** The folder that the library runs from: `lib` in its own tests, a folder of the package elsewhere. */
export const LIBRARY_FOLDER = __dirname;

export const PACKAGE_FILE = join(LIBRARY_FOLDER, '../package.json');

/** A folder of compiled files that leave the package as they are, such as the code of a Lambda function. */
export function compiledFolder(path: string): string {
  return join(LIBRARY_FOLDER, '../build', path);
}
