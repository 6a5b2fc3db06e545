import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';

const TYPES: { readonly [extension: string]: string } = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const DIRECTORY = join(__dirname, 'browser');

/** Everything that the page loads comes from here, and nobody may frame it. */
export const PAGE_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** A file of the page; `undefined` where there is none of this name. */
export function pageFile(name: string): Response | undefined {
  const [, extension] = /^[a-z][a-z-]*\.(css|html|js)$/.exec(name) ?? [];
  if (extension === undefined) return undefined;
  try {
    const body = readFileSync(join(DIRECTORY, name));
    return { status: 200, headers: HeaderList.of({ ...PAGE_HEADERS, 'Content-Type': TYPES[extension] }), body };
  } catch {
    return undefined;
  }
}
