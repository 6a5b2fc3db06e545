import { renderMappingTemplate } from '../../lib/local';

const body = { name: 'Rex', tags: ['a', { b: 1 }], price: 1.0, none: null, 'first-name': 'R', quote: 'it\'s "/"' };
const render = (template: string, more: object = {}) => renderMappingTemplate(template, { body, ...more });

test.each([
  ["$input.path('$.name')", 'Rex'],
  ["$input.path('$.tags')", '["a",{"b":1}]'],
  ["$input.path('$.tags[1]')", '{b=1}'],
  ["$input.path('$.tags.size()')", '2'],
  ["$input.path('$.missing')", ''],
  ["$input.path('$.none')", ''],
  ["$input.path('$').first-name", 'R'],
  ["$input.path('$.first-name')", 'R'],
  ['$input.path("$[\'first-name\']")', 'R'],
  ["$input.path('$..b')", '[1]'],
  ["$input.path('$.tags[?(@.b == 1)]')", '[{"b":1}]'],
  ["$input.json('$.name')", '"Rex"'],
  ["$input.json('$.tags')", '["a",{"b":1}]'],
  ["$input.json('$.missing')", '""'],
  ['$input.body.name', ''],
  ["$util.escapeJavaScript($input.path('$.quote'))", 'it\\\'s \\"\\/\\"'],
  ["$util.base64Encode('é')", 'w6k='],
  ["$util.base64Decode('w6k=')", 'é'],
  ["$util.urlEncode('a b&c*~')", 'a+b%26c*%7E'],
  ["$util.urlDecode('a+b%26c')", 'a b&c'],
  ['$util.parseJson(\'{"a":[1]}\').a[0]', '1'],
])('%s renders %j', (template, expected) => {
  expect(render(template)).toBe(expected);
});

test('parameters are looked for in path, query and header, and are empty where they are not', () => {
  const event = { path: { a: '1' }, querystring: { a: '2', b: '3' }, header: { c: '4' } };
  expect(render("$input.params('a')$input.params('b')$input.params('c')($input.params('d'))", event)).toBe('134()');
  expect(render('$input.params().header.get("c") $input.params("c").length()', event)).toBe('4 1');
});

test('an empty body reads as an empty object', () => {
  expect(renderMappingTemplate("$input.body [$input.path('$.a')] $input.json('$')")).toBe('{} [] {}');
});

test('numbers keep what Java keeps of them', () => {
  expect(renderMappingTemplate("$input.json('$')", { body: '{"a": 1.0, "b": 12345678901234567890, "c": 1e10}' })).toBe(
    '{"a":1.0,"b":12345678901234567890,"c":1.0E10}',
  );
});

test('context and stage variables are read', () => {
  const event = { context: { identity: { sourceIp: '1.2.3.4', user: null } }, stageVariables: { color: 'red' } };
  expect(render('$context.identity.sourceIp<$context.identity.user>$stageVariables.color', event)).toBe('1.2.3.4<>red');
});

test('a body cannot reach the prototypes of JavaScript', () => {
  const hostile = '{"__proto__": {"polluted": true}, "constructor": 1}';
  expect(renderMappingTemplate("$input.path('$.constructor')$input.path('$.toString')", { body: hostile })).toBe('1');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test.each(["$input.path('$[')", "$util.parseJson('{')", "$util.urlDecode('%')"])('%s fails', (template) => {
  expect(() => render(template)).toThrow();
});
