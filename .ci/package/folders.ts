import { join } from 'node:path';

export const PROJECT = join(__dirname, '../..');

/** The packages, a folder for each language. */
export const DIST = join(PROJECT, 'dist');

/** What is slow to get or to make, kept from run to run; git ignores it. */
export const CACHE = join(PROJECT, '.packages');
