import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { ApiModel, GatewayApi, GatewayIntegration, GatewayRoute } from '../../lib';
import { breakingChangesIn } from '../../lib/compatibility';

const integration = GatewayIntegration.http('https://pets.example.com');
const modelOf = (name: string, properties: object, required: string[] = ['name']) =>
  ApiModel.jsonSchema(name, { type: 'object', required, properties });
const PROPERTIES = { name: { type: 'string' }, age: { type: 'integer' } };

const WIDER = { ...PROPERTIES, colour: { type: 'string' } };

const ROUTES: { readonly [key: string]: GatewayRoute } = {
  'GET /pets': {
    integration,
    parameters: { 'method.request.querystring.limit': false },
    responseModels: { 200: modelOf('Pet', PROPERTIES) },
  },
  'POST /pets': { integration, requestModel: modelOf('NewPet', PROPERTIES) },
};

function specificationOf(routes: { readonly [key: string]: GatewayRoute }): object {
  return new GatewayApi(new Stack(new App(), 'Sample'), 'Pets', { routes }).toOpenApi();
}

const published = specificationOf(ROUTES);
const changesIn = (routes: { readonly [key: string]: Partial<GatewayRoute> }) =>
  breakingChangesIn({ published, current: specificationOf({ ...ROUTES, ...(routes as typeof ROUTES) }) });

test('an API that is as it was breaks nobody', () => {
  expect(changesIn({})).toEqual([]);
});

test('what only comes to it breaks nobody', () => {
  const changes = changesIn({
    'GET /owners': { integration },
    'GET /pets': {
      ...ROUTES['GET /pets'],
      parameters: { 'method.request.querystring.limit': false, 'method.request.querystring.page': false },
      responseModels: { 200: modelOf('Pet', WIDER) },
    },
    'POST /pets': { integration, requestModel: modelOf('NewPet', WIDER) },
  });
  expect(changes).toEqual([]);
});

test('a route that is gone does', () => {
  const { 'POST /pets': _, ...others } = ROUTES;
  expect(breakingChangesIn({ published, current: specificationOf(others) })).toMatchObject([
    { pointer: '/paths/~1pets/post', text: '[Removed] operation POST /pets' },
  ]);
});

test.each<[string, Partial<GatewayRoute>, string]>([
  ['a parameter that is newly required', { parameters: { 'method.request.querystring.limit': true } }, 'limit'],
  ['a response that has less', { responseModels: { 200: modelOf('Pet', { name: { type: 'string' } }) } }, 'age'],
  [
    'a response with another type',
    { responseModels: { 200: modelOf('Pet', { ...PROPERTIES, age: { type: 'string' } }) } },
    'age',
  ],
  ['a response with what may be missing', { responseModels: { 200: modelOf('Pet', PROPERTIES, ['age']) } }, 'name'],
  ['an API key', { apiKeyRequired: true }, 'security'],
])('%s does', (_, change, named) => {
  const changes = changesIn({ 'GET /pets': { ...ROUTES['GET /pets'], ...change } });
  expect(changes).not.toEqual([]);
  expect(JSON.stringify(changes)).toContain(named);
});

test.each<[string, ApiModel]>([
  ['a property that is newly required', modelOf('NewPet', PROPERTIES, ['name', 'age'])],
  ['a property with some values alone', modelOf('NewPet', { ...PROPERTIES, name: { type: 'string', enum: ['Rex'] } })],
])('%s in a request does', (_, requestModel) => {
  expect(changesIn({ 'POST /pets': { integration, requestModel } })).not.toEqual([]);
});

test('files are read, JSON and YAML', () => {
  const folder = mkdtempSync(join(tmpdir(), 'specification-'));
  const path = join(folder, 'pets.yaml');
  writeFileSync(
    path,
    "openapi: '3.0.1'\ninfo: { title: Pets, version: '1' }\npaths: { /gone: { get: { responses: { '200': { description: '' } } } } }\n",
  );
  const changes = breakingChangesIn({ published: path, current: published });
  rmSync(folder, { recursive: true });
  expect(changes.map(({ pointer }) => pointer)).toEqual(['/paths/~1gone/get']);
});
