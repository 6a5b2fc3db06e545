import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  ApiModel,
  DefinitionForm,
  GatewayApi,
  GatewayIntegration,
  HttpGatewayApi,
  OpenApiSpecification,
  RouteDocumentation,
  StageSet,
} from '../../lib';
import { schemaProblemOf } from '../../lib/open-api/specification-validation';
import { sampleStack, validTemplateOf } from '../sample';

const documentation: RouteDocumentation = {
  summary: 'Gets a pet',
  description: 'One pet, by its id.',
  tags: ['pets'],
  parameters: { 'method.request.path.petId': 'Whose.', 'method.request.querystring.full': 'All of it.' },
  responses: { 200: 'The pet.', 404: 'There is none.' },
};
const pet = ApiModel.jsonSchema('Pet', {
  type: 'object',
  description: 'A pet.',
  properties: { id: { type: 'string' } },
});

function documentedApi(definition: DefinitionForm, description = 'Pets.'): Stack {
  const stack = sampleStack();
  const integration = GatewayIntegration.http('https://pets.example.com');
  const api = new GatewayApi(stack, 'Api', {
    definition,
    description,
    publishDocumentation: true,
    routes: {
      'GET /pets/{petId}': {
        integration,
        documentation,
        parameters: { 'method.request.querystring.full': false },
        responseModels: { 200: pet },
      },
      'ANY /pets': { integration, requestModel: pet, documentation: { requestBody: 'The new pet.' } },
    },
  });
  new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  return stack;
}

/** The documentation parts of a template, whichever form they have. */
function partsOf(template: Template): { location: any; properties: any }[] {
  const resources = Object.values(template.findResources('AWS::ApiGateway::DocumentationPart'));
  const [{ Properties }] = Object.values(template.findResources('AWS::ApiGateway::RestApi'));
  const inBody = Properties.Body?.['x-amazon-apigateway-documentation'].documentationParts ?? [];
  const small = (location: object) =>
    Object.fromEntries(Object.entries(location).map(([name, value]) => [name[0].toLowerCase() + name.slice(1), value]));
  return [
    ...inBody,
    ...resources.map(({ Properties: { Location, Properties: properties } }) => ({
      location: small(Location),
      properties: JSON.parse(properties),
    })),
  ].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const FORMS = [DefinitionForm.RESOURCES, DefinitionForm.OPENAPI];

test('both forms of an API have the same documentation parts', () => {
  const [resources, body] = FORMS.map((form) => partsOf(validTemplateOf(documentedApi(form))));
  expect(body).toEqual(resources);
  const texts = resources.map(({ location: { type, ...place }, properties }) => [
    type,
    Object.values(place).sort().join(' '),
    properties.description ?? properties.info.description,
  ]);
  expect(texts.sort()).toEqual([
    ['API', '', 'Pets.'],
    ['METHOD', '/pets/{petId} GET', 'One pet, by its id.'],
    ['MODEL', 'Pet', 'A pet.'],
    ['PATH_PARAMETER', '/pets/{petId} GET petId', 'Whose.'],
    ['QUERY_PARAMETER', '/pets/{petId} GET full', 'All of it.'],
    ['REQUEST_BODY', '* /pets', 'The new pet.'],
    ['RESPONSE', '/pets/{petId} 200 GET', 'The pet.'],
    ['RESPONSE', '/pets/{petId} 404 GET', 'There is none.'],
  ]);
});

test.each(FORMS)('stages show a version that is another one when a text changes (%s)', (form) => {
  const versionIn = (description: string) => {
    const template = Template.fromStack(documentedApi(form, description));
    const [[id, version]] = Object.entries(template.findResources('AWS::ApiGateway::DocumentationVersion'));
    const [stage] = Object.values(template.findResources('AWS::ApiGateway::Stage'));
    const parts = Object.keys(template.findResources('AWS::ApiGateway::DocumentationPart'));
    expect(version.DependsOn ?? []).toEqual(parts);
    expect(stage.DependsOn).toContain(id);
    expect(stage.Properties.DocumentationVersion).toBe(version.Properties.DocumentationVersion);
    return version.Properties.DocumentationVersion;
  };
  expect(versionIn('Pets.')).toBe(versionIn('Pets.'));
  expect(versionIn('Pets.')).not.toBe(versionIn('All pets.'));
});

test('what people read stands in the specification, and comes back out of it', () => {
  const api = documentedApi(DefinitionForm.RESOURCES).node.findChild('Api') as GatewayApi;
  const specification = api.toOpenApi();
  expect(specification.paths['/pets/{petId}'].get).toMatchObject({
    summary: 'Gets a pet',
    description: 'One pet, by its id.',
    tags: ['pets'],
    parameters: [
      { name: 'petId', description: 'Whose.' },
      { name: 'full', description: 'All of it.' },
    ],
    responses: { 200: { description: 'The pet.' }, 404: { description: 'There is none.' } },
  });
  expect(schemaProblemOf(specification, '3.0')).toBeUndefined();
  const withExtensions = OpenApiSpecification.inline(api.toOpenApi({ extensions: true }));
  const again = GatewayApi.fromOpenApi(new Stack(new App(), 'Sample'), 'Api', { specification: withExtensions });
  expect(again.toOpenApi()).toEqual(specification);
});

test('an HTTP API has it in its specification', () => {
  const api = new HttpGatewayApi(sampleStack(), 'Api', {
    routes: {
      'GET /pets/{petId}': { integration: GatewayIntegration.http('https://pets.example.com'), documentation },
    },
  });
  expect(api.toOpenApi().paths['/pets/{petId}'].get).toMatchObject({
    summary: 'Gets a pet',
    parameters: [{ name: 'petId', description: 'Whose.' }],
    responses: { 404: { description: 'There is none.' } },
  });
});

test.each([DefinitionForm.RESOURCES, DefinitionForm.OPENAPI])(
  'parts that a specification has of its own are published, in place of texts of the same parts (%s)',
  (definition) => {
    const part = (location: object, description: string) => ({ location, properties: { description } });
    const specification = OpenApiSpecification.inline({
      openapi: '3.0.3',
      info: { title: 'Pets', version: '1' },
      paths: {
        '/pets': { get: { summary: 'Lists', responses: { 200: { description: 'Pets.' } } } },
      },
      'x-amazon-apigateway-documentation': {
        version: '1.0',
        documentationParts: [
          part({ type: 'RESOURCE', path: '/pets' }, 'All about pets.'),
          part({ method: 'GET', path: '/pets', type: 'METHOD' }, 'Lists them all.'),
        ],
      },
    });
    const stack = sampleStack();
    const api = GatewayApi.fromOpenApi(stack, 'Api', {
      specification,
      definition,
      publishDocumentation: true,
      defaultIntegration: GatewayIntegration.http('https://pets.example.com'),
    });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    const texts = partsOf(validTemplateOf(stack)).map(({ location, properties }) => [location.type, properties]);
    expect(Object.fromEntries(texts)).toEqual({
      API: { info: { version: '1.0' } },
      METHOD: { description: 'Lists them all.' },
      RESOURCE: { description: 'All about pets.' },
      RESPONSE: { description: 'Pets.' },
    });
  },
);
