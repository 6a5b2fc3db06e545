import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DefinitionForm, GatewayAuthorizer, GatewayIntegration, HttpGatewayApi, OpenApiSpecification } from '../../lib';
import { schemaProblemOf } from '../../lib/open-api/specification-validation';
import { sampleFunction, sampleStack } from '../sample';
import { meaningOf } from './meaning';

function petsApi(stack: Stack, definition?: DefinitionForm): HttpGatewayApi {
  const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
  return new HttpGatewayApi(stack, 'Pets', {
    definition,
    cors: { allowOrigins: ['https://app.example.com'] },
    routes: {
      'GET /pets/{petId}': { integration, operationName: 'getPet' },
      'ANY /files/{path+}': { integration, authorizer: GatewayAuthorizer.publicAccess() },
      'POST /pets': {
        integration: GatewayIntegration.http('https://pets.example.com'),
        authorizer: GatewayAuthorizer.jwt({ name: 'login', issuer: 'https://id.example.com', audience: ['pets'] }),
        authorizationScopes: ['pets.write'],
        requestParameters: { 'overwrite:header.X-Shop': 'pets' },
      },
      $default: { integration },
    },
  });
}

test('a specification without extensions is valid, and has what clients can call', () => {
  const specification = petsApi(sampleStack()).toOpenApi();
  expect(schemaProblemOf(specification, '3.0')).toBeUndefined();
  expect(Object.keys(specification.paths)).toEqual(['/files/{path}', '/pets', '/pets/{petId}']);
  expect(specification.paths['/pets'].post.security).toEqual([{ login: ['pets.write'] }]);
  expect(specification.paths['/files/{path}'].get.security).toEqual([]);
  expect(JSON.stringify(specification)).not.toContain('x-amazon');
});

test('both forms of an API have the same specification, which is valid', () => {
  const [resources, body] = [DefinitionForm.RESOURCES, DefinitionForm.OPENAPI].map((form) =>
    petsApi(sampleStack(), form).toOpenApi({ extensions: true }),
  );
  expect(body).toEqual(resources);
  expect(schemaProblemOf(body, '3.0')).toBeUndefined();
});

test('an API that is made of its own specification is the same API', () => {
  const stack = sampleStack();
  const specification = petsApi(stack).toOpenApi({ extensions: true });
  const again = new Stack(new App(), 'Sample');
  sampleFunction(again);
  const written = OpenApiSpecification.inline(JSON.parse(JSON.stringify(specification)));
  HttpGatewayApi.fromOpenApi(again, 'Pets', { specification: written });
  const [was, is] = [stack, again].map((one) => meaningOf(Template.fromStack(one).toJSON()));
  expect(is).toEqual(was);
});
