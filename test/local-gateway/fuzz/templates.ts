import fc from 'fast-check';

/** Names that templates have, and those with which JavaScript would be reached. */
const NAMES = [
  'input',
  'context',
  'util',
  'stageVariables',
  'a',
  'b',
  'list',
  'map',
  'foreach',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'this',
  'process',
  'globalThis',
];
const MEMBERS = [
  'identity',
  'requestOverride',
  'responseOverride',
  'header',
  'path',
  'status',
  'length',
  'size',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  '__defineGetter__',
  'items',
];
const METHODS = [
  'add',
  'addAll',
  'put',
  'putAll',
  'get',
  'remove',
  'keySet',
  'entrySet',
  'values',
  'subList',
  'set',
  'contains',
  'indexOf',
  'length',
  'substring',
  'replace',
  'replaceAll',
  'split',
  'matches',
  'concat',
  'toUpperCase',
  'hashCode',
  'trim',
  'charAt',
  'json',
  'path',
  'params',
  'parseJson',
  'escapeJavaScript',
  'base64Encode',
  'base64Decode',
  'urlEncode',
  'urlDecode',
  'constructor',
  'call',
  'apply',
  'bind',
  'toString',
  'equals',
  'isEmpty',
  'intValue',
  'doubleValue',
];
const TEXTS = [
  '$.a',
  '$..*',
  '$..a..b',
  '$[0]',
  "$['a']",
  '$.a[?(@.b > 1)]',
  '$.__proto__',
  '$.constructor.prototype',
  '$..*..*..*',
  '{"a":[1,{"b":2}]}',
  '[[[[]]]]',
  '(a+)+$',
  '.*',
  '\\\\d{2,}',
  'a',
  '',
  ' ',
  '%',
  '%7',
  '😀',
  '\\u0000',
  '1e999',
];

const quoted = fc.oneof(
  fc.constantFrom(...TEXTS).map((text) => `'${text.replaceAll("'", "''")}'`),
  fc.constantFrom(...TEXTS).map((text) => `"${text.replaceAll('"', '""')}"`),
);

const { expression } = fc.letrec<{ expression: string; reference: string; simple: string }>((tie) => ({
  simple: fc.oneof(
    quoted,
    fc.constantFrom('0', '1', '-1', '2147483648', '1.5', '1e400', '99999999999999999999', 'true', 'null', '[]', '{}'),
    fc.constantFrom(...NAMES).map((name) => `$${name}`),
  ),
  reference: fc
    .tuple(
      fc.constantFrom('$', '$!'),
      fc.constantFrom(...NAMES),
      fc.array(
        fc.oneof(
          fc.constantFrom(...MEMBERS).map((member) => `.${member}`),
          fc
            .tuple(fc.constantFrom(...METHODS), fc.array(tie('expression'), { maxLength: 3 }))
            .map(([method, args]) => `.${method}(${args.join(', ')})`),
          tie('expression').map((index) => `[${index}]`),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([sign, name, path]) => `${sign}${name}${path.join('')}`),
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('simple'),
    tie('reference'),
    fc.array(tie('expression'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc.tuple(quoted, tie('expression')).map(([key, value]) => `{${key}: ${value}}`),
    fc.tuple(tie('expression'), tie('expression')).map(([from, to]) => `[${from}..${to}]`),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '%', '==', '<', '&&', '||', '!='),
        tie('expression'),
      )
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    tie('expression').map((operand) => `!${operand}`),
  ),
}));

const variable = fc.constantFrom('$a', '$b', '$list', '$map', '$a.b', '$map[$a]', '$context.responseOverride.status');

const { template } = fc.letrec<{ template: string; statement: string }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('text', '\n', ' ', '\\', '$', '#', '{', '"', '\\$a', '##', '#*', '#[[', '#end', '#stop', '#break'),
    expression,
    fc.tuple(variable, expression).map(([target, value]) => `#set(${target} = ${value})`),
    expression.map((value) => `\${${value.replace(/^\$/, '')}}`),
    fc
      .tuple(expression, tie('template'), tie('template'))
      .map(([condition, block, otherwise]) => `#if(${condition})${block}#else${otherwise}#end`),
    fc.tuple(expression, tie('template')).map(([items, block]) => `#foreach($a in ${items})${block}#end`),
    tie('template').map((block) => `#define($b)${block}$b#end`),
    fc.string({ maxLength: 8 }),
  ),
  template: fc.array(tie('statement'), { maxLength: 5 }).map((statements) => statements.join('')),
}));

/** Templates that parse more often than not, and do what templates should not do. */
export const templates: fc.Arbitrary<string> = template;

/** JSON, and what only looks like it. */
export const payloads: fc.Arbitrary<string> = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constantFrom(
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"a":{"b":[1,2]}}',
    '1e999',
    '{',
    '',
  ),
  fc.integer({ min: 1, max: 5_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
);
