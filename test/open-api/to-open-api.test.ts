import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as fc from 'fast-check';
import {
  ApiModel,
  DefinitionForm,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  OpenApiSpecification,
} from '../../lib';
import { schemaProblemOf } from '../../lib/open-api/specification-validation';
import { sampleFunction, sampleStack } from '../sample';
import { meaningOf } from './meaning';
import { randomApi, stackOf } from './random-apis';

const pet = ApiModel.jsonSchema('Pet', {
  type: 'object',
  required: ['name'],
  properties: { name: { type: ['string', 'null'] }, tags: { type: 'array', items: { type: 'string' } } },
});

function petsApi(stack: Stack, definition?: DefinitionForm): GatewayApi {
  const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
  return new GatewayApi(stack, 'Pets', {
    definition,
    routes: {
      'GET /pets/{petId}': { integration, operationName: 'getPet', responseModels: { 200: pet } },
      'ANY /files/{path+}': { integration, operationName: 'files', authorizer: GatewayAuthorizer.publicAccess() },
      'POST /pets': {
        integration,
        requestModel: pet,
        apiKeyRequired: true,
        parameters: { 'method.request.querystring.dry': false },
      },
    },
  });
}

test('a specification without extensions is what clients need, and nothing of the service', () => {
  const specification = petsApi(sampleStack()).toOpenApi({ apiVersion: '2.1' });
  expect(specification).toMatchObject({
    openapi: '3.0.1',
    info: { title: 'Sample-Pets', version: '2.1' },
    components: {
      schemas: {
        Pet: { properties: { name: { type: 'string', nullable: true }, tags: { type: 'array', items: {} } } },
      },
      securitySchemes: { sigv4: { type: 'apiKey' }, api_key: { name: 'x-api-key' } },
    },
  });
  expect(specification.paths['/pets/{petId}'].get).toEqual({
    operationId: 'getPet',
    parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
    },
    security: [{ sigv4: [] }],
  });
  expect(specification.paths['/pets'].post.security).toEqual([{ sigv4: [], api_key: [] }]);
  expect(Object.keys(specification.paths['/files/{path}'])).toEqual([
    'delete',
    'get',
    'head',
    'options',
    'patch',
    'post',
    'put',
  ]);
  expect(JSON.stringify(specification)).not.toContain('x-amazon');
  expect(schemaProblemOf(specification, '3.0')).toBeUndefined();
});

test('both forms of an API have the same specification', () => {
  const [resources, body] = [DefinitionForm.RESOURCES, DefinitionForm.OPENAPI].map((form) =>
    petsApi(sampleStack(), form).toOpenApi({ extensions: true }),
  );
  expect(body).toEqual(resources);
});

test('random APIs have specifications that are valid', () => {
  fc.assert(
    fc.property(randomApi, (random) => {
      let api: GatewayApi;
      try {
        api = stackOf(random, DefinitionForm.RESOURCES).node.findChild('Api') as GatewayApi;
      } catch {
        return;
      }
      expect(schemaProblemOf(api.toOpenApi(), '3.0')).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});

test('an API that is made of its own specification is the same API', () => {
  const stack = sampleStack();
  const specification = petsApi(stack).toOpenApi({ extensions: true });
  const again = new Stack(new App(), 'Sample');
  sampleFunction(again);
  const written = JSON.parse(JSON.stringify(specification));
  GatewayApi.fromOpenApi(again, 'Pets', { specification: OpenApiSpecification.inline(written) });
  const [was, is] = [stack, again].map((one) => meaningOf(Template.fromStack(one).toJSON()));
  expect(is).toEqual(was);
});

test.each([
  ['http', GatewayIntegration.http('https://inside.example.com', { insecureSkipVerification: true })],
  ['httpCustom', GatewayIntegration.httpCustom('https://inside.example.com', { insecureSkipVerification: true })],
])('%s takes a certificate of any authority in a body, and as a method names that way', (_, integration) => {
  const routes = { 'GET /a': { integration } };
  const api = new GatewayApi(sampleStack(), 'Api', { routes, definition: DefinitionForm.OPENAPI });
  const specification = api.toOpenApi({ extensions: true });
  const { tlsConfig } = specification.paths['/a'].get['x-amazon-apigateway-integration'];
  expect(tlsConfig).toEqual({ insecureSkipVerification: true });
  const imported = GatewayApi.fromOpenApi(sampleStack(), 'Api', {
    specification: OpenApiSpecification.inline(specification),
    definition: DefinitionForm.OPENAPI,
  });
  expect(imported.toOpenApi({ extensions: true }).paths).toEqual(specification.paths);
  expect(() => new GatewayApi(sampleStack(), 'Api', { routes })).toThrow(
    /AGW-INT-73: 'GET \/a' .* Give the API definition: DefinitionForm\.OPENAPI/,
  );
});

test('a specification is written when the app is synthesized, with later routes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'specification-'));
  const stack = sampleStack();
  const api = petsApi(stack);
  const path = join(folder, 'pets.json');
  api.writeOpenApi(path);
  api.addRoute('GET /late', { integration: GatewayIntegration.mock({ 200: {} }) });
  Template.fromStack(stack);
  expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')).paths)).toContain('/late');
  rmSync(folder, { recursive: true });
});
