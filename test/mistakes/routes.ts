import { calls, Mistake } from './mistake';

const rest =
  (key: string): Mistake['2'] =>
  ({ fn, rest }) =>
    rest({ [key]: calls(fn) });
const http =
  (key: string): Mistake['2'] =>
  ({ fn, http }) =>
    http({ [key]: calls(fn) });

/** Keys and paths of routes. */
export const routes: readonly Mistake[] = [
  ["a verb in small letters: `'get /a'`", 'refused AGW-PATH-09', rest('get /a')],
  ["a path without a slash: `'GET a'`", 'refused AGW-PATH-16', rest('GET a')],
  ["a path alone: `'/a'`", 'refused AGW-PATH-09', rest('/a')],
  ["two spaces: `'GET  /a'`", 'refused AGW-PATH-16', rest('GET  /a')],
  ["a slash at the end: `'GET /a/'`", 'refused AGW-PATH-16', rest('GET /a/')],
  ["an empty part: `'GET /a//b'`", 'refused AGW-PATH-16', rest('GET /a//b')],
  ["a variable of Express: `'GET /a/:id'`", 'refused AGW-PATH-19', rest('GET /a/:id')],
  ["a star: `'GET /a/*'`", 'refused AGW-PATH-19', rest('GET /a/*')],
  ["a variable of other frameworks: `'GET /a/{proxy*}'`", 'refused AGW-PATH-02', rest('GET /a/{proxy*}')],
  ["a query string: `'GET /a?x={x}'`", 'refused AGW-PATH-16', rest('GET /a?x={x}')],
  ["text beside a variable: `'GET /a/v{n}'`", 'refused AGW-PATH-02', rest('GET /a/v{n}')],
  ["a variable without a name: `'GET /a/{}'`", 'refused AGW-PATH-02', rest('GET /a/{}')],
  ["something behind a greedy variable: `'GET /{proxy+}/x'`", 'refused AGW-PATH-03', rest('GET /{proxy+}/x')],
  ["one variable twice: `'GET /{id}/b/{id}'`", 'refused AGW-PATH-18', rest('GET /{id}/b/{id}')],
  ["a verb that does not exist: `'TRACE /a'`", 'refused AGW-PATH-09', rest('TRACE /a')],
  ["an umlaut: `'GET /grün'`", 'refused AGW-PATH-01', rest('GET /grün')],
  ["a space in a path: `'GET /a b'`", 'refused AGW-PATH-16', rest('GET /a b')],
  [
    'two variables below one path',
    'refused AGW-PATH-04',
    ({ fn, rest }) => rest({ 'GET /a/{x}': calls(fn), 'PUT /a/{y}': calls(fn) }),
  ],
  [
    'a variable beside a greedy one',
    'refused AGW-PATH-04',
    ({ fn, rest }) => rest({ 'GET /a/{x}': calls(fn), 'ANY /a/{proxy+}': calls(fn) }),
  ],
  ['an API without routes', 'refused by aws-cdk-lib', ({ rest }) => rest({})],
  [
    'a misspelt setting: `apiKeyRequire`',
    'refused AGW-GEN-23',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn, { apiKeyRequire: true }) }),
  ],
  [
    'a number of bytes for compression',
    'refused AGW-GEN-22',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn) }, { minimumCompressionSize: 1024 }),
  ],
  [
    'a word for an endpoint',
    'refused AGW-GEN-22',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn) }, { endpoint: 'REGIONAL' }),
  ],
  [
    'a group with a verb',
    'refused AGW-PATH-16',
    ({ fn, rest }) => rest({}, { groups: { 'GET /admin': { routes: { 'GET /x': calls(fn) } } } }),
  ],
  ['a route without an integration', 'refused AGW-GEN-22', ({ rest }) => rest({ 'GET /a': {} })],
  ['a function for an integration', 'refused AGW-GEN-22', ({ fn, rest }) => rest({ 'GET /a': { integration: fn } })],
  [
    'a route that is not there, asked for',
    'refused AGW-PATH-17',
    ({ fn, rest }) => rest({ 'GET /pets': calls(fn) }).route('GET /pet'),
  ],
  [
    'a route for each of `/a/b` and `/a--b`',
    'allowed: they are two paths',
    ({ fn, rest }) => rest({ 'GET /a/b': calls(fn), 'GET /a--b': calls(fn) }),
  ],
  ['a path that is called like a verb: `GET /GET`', 'allowed: it is a path like others', rest('GET /GET')],
  [
    "`'GET /ping'` at the root, without a domain name",
    'allowed: only domain names reserve it; AGW-DOM-19 warns where one leads to the root',
    rest('GET /ping'),
  ],
  ["HTTP API: `'get /a'`", 'refused AGW-HTTP-01', http('get /a')],
  ["HTTP API: `'GET /a/:id'`", 'refused AGW-PATH-19', http('GET /a/:id')],
  ["HTTP API: `'GET /a/*'`", 'refused AGW-PATH-19', http('GET /a/*')],
  ["HTTP API: `'GET /a/x{id}'`", 'refused AGW-PATH-02', http('GET /a/x{id}')],
  ["HTTP API: `'GET /a/{}'`", 'refused AGW-PATH-02', http('GET /a/{}')],
  ["HTTP API: `'GET /{proxy+}/x'`", 'refused AGW-HTTP-01', http('GET /{proxy+}/x')],
  ["HTTP API: `'GET /a/'`", 'refused AGW-PATH-16', http('GET /a/')],
  ["HTTP API: `'$defaults'`", 'refused AGW-HTTP-01', http('$defaults')],
  [
    'HTTP API: two variables in one place of one path',
    'refused AGW-HTTP-29',
    ({ fn, http }) => http({ 'GET /a/{x}': calls(fn), 'GET /a/{y}': calls(fn) }),
  ],
  [
    'HTTP API: routes that differ in slashes and hyphens alone',
    'allowed: they are two paths',
    ({ fn, http }) => http({ 'GET /a/b': calls(fn), 'GET /a--b': calls(fn) }),
  ],
  [
    'a group with a path that has no slash',
    'refused AGW-PATH-16',
    ({ fn, rest }) => rest({}, { groups: { admin: { routes: { 'GET /': calls(fn) } } } }),
  ],
  [
    'a route twice, once in a group',
    'refused AGW-PATH-05',
    ({ fn, rest }) => rest({ 'GET /a/b': calls(fn) }, { groups: { '/a': { routes: { 'GET /b': calls(fn) } } } }),
  ],
  [
    'more routes with CORS than a stack holds',
    'refused AGW-PATH-08',
    ({ fn, rest }) =>
      rest(Object.fromEntries(Array.from({ length: 170 }, (_, index) => [`GET /r${index}`, calls(fn)])), {
        cors: { allowOrigins: ['*'] },
      }),
  ],
];
