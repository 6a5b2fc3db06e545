import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GatewayApi, OpenApiSpecification } from '../../lib';
import { processorSeconds } from '../processor-seconds';
import { sampleStack, validTemplateOf } from '../sample';
import { authorizers, backend, changed } from './bound-api';
import { pets } from './pets';

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'specification-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const head = 'openapi: 3.0.3\ninfo: { title: Pets, version: "1" }\n';
  const withSchema = (schema: string) => `${head}paths: {}\ncomponents:\n  schemas:\n    Pet:\n      ${schema}\n`;
  const reading = (text: string) => () => OpenApiSpecification.file(write('pets.yaml', text));

  test('may refer to others in its folder, which refer to each other', () => {
    const path = write(
      'all.yaml',
      `${head}paths:\n  /pets:\n    post:\n      operationId: addPet\n      requestBody:\n        content:\n          application/json:\n            schema: { $ref: 'schemas/pet.yaml#/Pet' }\n      responses: { 201: { description: Added. } }\n`,
    );
    write(
      'schemas/pet.yaml',
      `Pet:\n  type: object\n  properties:\n    tag: { $ref: '#/Tag' }\n    owner: { $ref: 'owner.json' }\nTag: { type: string }\n`,
    );
    write('schemas/owner.json', '{ "type": "object", "properties": { "pet": { "$ref": "pet.yaml#/Pet" } } }');
    const stack = sampleStack();
    GatewayApi.fromOpenApi(stack, 'Api', {
      specification: OpenApiSpecification.file(path),
      defaultIntegration: backend(),
    });
    const [model] = Object.values<any>(validTemplateOf(stack).findResources('AWS::ApiGateway::Model'));
    expect(model.Properties.Name).toBe('Pet');
    expect(model.Properties.Schema.properties).toEqual({
      tag: { $ref: '#/definitions/Tag' },
      owner: { $ref: '#/definitions/owner' },
    });
    expect(Object.keys(model.Properties.Schema.definitions)).toEqual(['Pet', 'Tag', 'owner']);
  });

  const laughs = ['a: &a [lol, lol, lol, lol, lol, lol, lol, lol]'].concat(
    [...'bcdefghij'].map((name, index) => `${name}: &${name} [${Array(8).fill(`*${'abcdefghij'[index]}`).join(', ')}]`),
  );

  test.each<[string, string, RegExp]>([
    ['is not YAML', 'a: [1, 2\nb: {', /AGW-OAS-09: pets\.yaml:2 is neither YAML nor JSON/],
    ['is not OpenAPI', 'a: 1', /AGW-OAS-09: pets\.yaml:1 # is no OpenAPI document/],
    ['is empty', '', /AGW-OAS-09: pets\.yaml # is no OpenAPI document/],
    ['has an unknown version', 'openapi: 4.0.0\n', /AGW-OAS-09: pets\.yaml:1 # is no OpenAPI/],
    [
      'is not valid',
      withSchema('type: strin'),
      /AGW-OAS-09: pets\.yaml:7 #\/components\/schemas\/Pet\/type is not valid/,
    ],
    [
      'has an unknown keyword',
      withSchema('const: 1'),
      /pets\.yaml:7 #\/components\/schemas\/Pet\/const is unknown to OpenAPI 3\.0/,
    ],
    ['says something twice', `${head}paths: {}\npaths: {}\n`, /AGW-OAS-09: pets\.yaml:4 .*unique/],
    [
      'refers to what is not there',
      withSchema("$ref: '#/components/schemas/Cat'"),
      /AGW-OAS-10: pets\.yaml:7 #\/components\/schemas\/Pet\/\$ref refers to '#\/components\/schemas\/Cat', which is not there/,
    ],
    [
      'refers to itself',
      withSchema("$ref: '#/components/schemas/Pet'"),
      /AGW-OAS-10: pets\.yaml:7 .*leads back to itself/,
    ],
    [
      'refers to a file that is not there',
      withSchema("$ref: 'cat.yaml'"),
      /AGW-OAS-10: pets\.yaml:7 .*which is not there/,
    ],
    [
      'refers to a file outside',
      withSchema("$ref: '../../etc/passwd'"),
      /AGW-OAS-10: pets\.yaml:7 .*outside of the folder/,
    ],
    [
      'refers to an address',
      withSchema("$ref: 'https://example.com/pet.yaml'"),
      /AGW-OAS-10: pets\.yaml:7 .*fetched from elsewhere/,
    ],
    [
      'multiplies itself by aliases',
      laughs.join('\n'),
      /AGW-OAS-09: pets\.yaml:\d+ #\/\S+\/\d+ stands for copies within copies; a specification has at most 1000/,
    ],
    [
      'copies a long text often',
      `${head}x-a: &a ${'y'.repeat(50_000)}\nx-b: [${Array(200).fill('*a').join(', ')}]\npaths: {}\n`,
      /AGW-OAS-01: pets\.yaml:4 #\/x-b\/0 with all copies has/,
    ],
    ['is larger than 6 MB', `# ${'x'.repeat(7_000_000)}`, /AGW-OAS-01: pets\.yaml has 7000002 bytes/],
    ['is nested without end', '['.repeat(100_000) + ']'.repeat(100_000), /AGW-OAS-09: pets\.yaml:1 #\S+ is nested/],
    ['is YAML that is nested without end', `${head}x: ${'['.repeat(100_000)}`, /AGW-OAS-09: pets\.yaml:3 is nested/],
    ['has an alias of nothing', `${head}paths: *nothing\n`, /AGW-OAS-09: pets\.yaml:3 #\/paths is an alias of nothing/],
    [
      'has a schema that is nested without end',
      `${head}paths: {}\nx-deep: ${'['.repeat(300) + ']'.repeat(300)}\n`,
      /AGW-OAS-09: pets\.yaml:4 #\/x-deep\/0\/0\/0\/0\/0\/0\/0 is nested more than 200 levels deep/,
    ],
  ])('is refused soon when it %s', (_, text, message) => {
    expect(processorSeconds(() => expect(reading(text)).toThrow(message))).toBeLessThan(5);
  });

  test('is refused with the line of the operation that has no integration', () => {
    const path = write('pets.json', JSON.stringify(pets(), undefined, 2));
    const specification = OpenApiSpecification.file(path);
    const make = () => GatewayApi.fromOpenApi(sampleStack(), 'Api', { specification, authorizers: authorizers() });
    expect(make).toThrow(/'listPets' \(GET \/pets\) at pets\.json:20 #\/paths\/~1pets\/get has no integration/);
  });
});

test('an object refers to no file', () => {
  const document = changed((own) => (own.components.schemas.Pet = { $ref: 'pet.yaml' }));
  expect(() => OpenApiSpecification.inline(document)).toThrow(/AGW-OAS-10: .*an object has no folder/);
});
