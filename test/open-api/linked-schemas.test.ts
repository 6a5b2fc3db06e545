import { Template } from 'aws-cdk-lib/assertions';
import { GatewayApi, GatewayIntegration, OpenApiSpecification } from '../../lib';
import { sampleStack } from '../sample';

/** A specification in which each schema has properties of other schemas. */
function specificationOf(links: { readonly [name: string]: readonly string[] }): OpenApiSpecification {
  const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const names = Object.keys(links);
  return OpenApiSpecification.inline({
    openapi: '3.0.3',
    info: { title: 'Linked', version: '1' },
    paths: Object.fromEntries(
      names.map((name) => [
        `/${name}`,
        {
          post: {
            requestBody: { content: { 'application/json': { schema: reference(name) } } },
            responses: { 200: { description: '' } },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        names.map((name) => [
          name,
          {
            type: 'object',
            description: name,
            properties: Object.fromEntries(links[name].map((to) => [to, reference(to)])),
          },
        ]),
      ),
    },
  });
}

function templateOf(links: { readonly [name: string]: readonly string[] }): any {
  const stack = sampleStack();
  const defaultIntegration = GatewayIntegration.http('https://backend.example.com');
  GatewayApi.fromOpenApi(stack, 'Api', { specification: specificationOf(links), defaultIntegration });
  return Template.fromStack(stack).toJSON();
}

test('a model has the definitions of all that it leads to, and of nothing else', () => {
  const { Resources } = templateOf({ A: ['B'], B: ['A', 'C'], C: ['D'], D: [], E: ['E'], F: ['A', 'F'] });
  const models = Object.values<any>(Resources).filter(({ Type }) => Type === 'AWS::ApiGateway::Model');
  const definitions = models.map(({ Properties: { Name, Schema } }) => [
    Name,
    Object.entries<any>(Schema.definitions ?? {}).map(([name, { description }]) => name + description),
  ]);
  expect(Object.fromEntries(definitions)).toEqual({
    A: ['AA', 'BB', 'CC', 'DD'],
    B: ['AA', 'BB', 'CC', 'DD'],
    C: ['DD'],
    D: [],
    E: ['EE'],
    F: ['AA', 'BB', 'CC', 'DD', 'FF'],
  });
});
