import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { GatewayIntegration, MappingTemplate } from '../../lib';
import { renderedWithOverrides } from '../rendered-template';
import { methodsOf, templateOf } from '../sample';

function rendered(template: string, request: { body?: unknown; query?: { [name: string]: string } } = {}) {
  const { body = {}, query = {} } = request;
  return renderedWithOverrides(template, { body, querystring: query, context: { requestId: 'request-1' } });
}

test('fields chooses fields and renames them', () => {
  const template = MappingTemplate.fields({ id: '$.petId', owner: '$.owner.name', kind: "$['kind']" });
  const body = { petId: 7, owner: { name: 'Ann', address: 'secret' }, kind: 'cat', price: 1 };
  expect(JSON.parse(rendered(template, { body }).text)).toEqual({ id: 7, owner: 'Ann', kind: 'cat' });
  expect(JSON.parse(rendered(template).text)).toEqual({ id: '', owner: '', kind: '' });
});

test('queryToBody makes a JSON object of any text', () => {
  const template = MappingTemplate.queryToBody(['limit', 'search']);
  fc.assert(
    fc.property(fc.record({ limit: fc.string(), search: fc.string() }), (query) => {
      expect(JSON.parse(rendered(template, { query }).text)).toEqual(query);
    }),
  );
  expect(JSON.parse(rendered(template, { query: { search: 'cats' } }).text)).toEqual({ limit: '', search: 'cats' });
});

test('withHeaders sets headers and leaves the body to the template', () => {
  const headers = { 'X-Request-Id': '$context.requestId', 'X-Source': 'gateway' };
  expect(rendered(MappingTemplate.withHeaders(headers, '{"a":1}'))).toMatchObject({
    text: '{"a":1}',
    requestHeaders: { 'X-Request-Id': 'request-1', 'X-Source': 'gateway' },
  });
});

test('withHeaders writes quotes and number signs as they are', () => {
  const headers = { SOAPAction: '"urn:pets#$context.requestId"' };
  const template = MappingTemplate.withHeaders(headers, '{}');
  const integration = GatewayIntegration.httpCustom('https://example.com', {
    requestTemplates: { 'application/json': template },
  });
  expect(() => templateOf({ routes: { 'POST /a': { integration } } })).not.toThrow();
  expect(rendered(template).requestHeaders).toEqual({ SOAPAction: '"urn:pets#request-1"' });
});

test('soapEnvelope writes values as XML text', () => {
  const template = MappingTemplate.soapEnvelope({
    xmlNamespace: 'http://example.com/pets',
    operation: 'GetPrice',
    elements: [
      { name: 'PetId', value: '$.petId' },
      { name: 'Request', value: '$context.requestId' },
      { name: 'Size', value: '$.size' },
    ],
  });
  const { text } = rendered(template, { body: { petId: '<a> & </m:PetId>' } });
  expect(text).toContain('<m:GetPrice xmlns:m="http://example.com/pets">');
  expect(text).toContain('<m:PetId>&lt;a&gt; &amp; &lt;/m:PetId&gt;</m:PetId>');
  expect(text).toContain('<m:Request>request-1</m:Request>');
  expect(text).toContain('<m:Size></m:Size>');
});

test('fromFile reads a template', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'template-')), 'pets.vtl');
  writeFileSync(file, '{"statusCode": 200}');
  expect(MappingTemplate.fromFile(file)).toBe('{"statusCode": 200}');
});

test('what the builders write is a template that API Gateway takes', () => {
  const templates = [
    MappingTemplate.fields({ id: '$.petId' }),
    MappingTemplate.queryToBody(['limit']),
    MappingTemplate.withHeaders({ 'X-Source': 'gateway' }, MappingTemplate.fields({})),
    MappingTemplate.soapEnvelope({
      xmlNamespace: 'http://example.com/',
      operation: 'Get',
      elements: [{ name: 'A', value: '$.a' }],
    }),
  ];
  for (const template of templates) {
    const integration = GatewayIntegration.httpCustom('https://example.com', {
      requestTemplates: { 'application/json': template },
    });
    const method = methodsOf(templateOf({ routes: { 'POST /a': { integration } } }))['POST /a'];
    expect(method.Integration.RequestTemplates).toEqual({ 'application/json': template });
  }
});

test('a template that does not parse is refused with its route', () => {
  const integration = GatewayIntegration.httpCustom('https://example.com', {
    requestTemplates: { 'application/json': '#if($input.body != "")\n{"a": 1}' },
  });
  expect(() => templateOf({ routes: { 'POST /a': { integration } } })).toThrow(
    "AGW-MAP-17: the template of 'POST /a' does not parse: line 2, column 9: #if has no #end",
  );
});
