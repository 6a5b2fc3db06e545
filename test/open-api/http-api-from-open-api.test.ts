import { Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { GatewayAuthorizer, HttpGatewayApi, OpenApiBinding, OpenApiSpecification } from '../../lib';
import { sampleStack, validTemplateOf } from '../sample';
import { authorizers, backend, changed } from './bound-api';
import { pets } from './pets';

describe('an HTTP API from a specification', () => {
  const httpApi = (document: object, binding: Partial<OpenApiBinding> = {}, stack: Stack = sampleStack()) => {
    const specification = OpenApiSpecification.inline(document);
    const props = { specification, defaultIntegration: backend(), authorizers: authorizers(), ...binding };
    return HttpGatewayApi.fromOpenApi(stack, 'Api', props);
  };

  test('has a route for each operation, and says that bodies and parameters are not checked', () => {
    const stack = sampleStack();
    expect(httpApi(pets(), {}, stack).routeKeys).toEqual(['GET /pets', 'POST /pets', 'GET /pets/{petId}']);
    const template = validTemplateOf(stack);
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: 'GET /pets', OperationName: 'listPets' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { Name: 'Pets' });
    Annotations.fromStack(stack).hasWarning(
      '/Sample/Api',
      Match.stringLikeRegexp('a JSON request body.*it is not checked'),
    );
  });

  test('refuses a scheme for API keys, which only REST APIs check, unless it has an authorizer', () => {
    const document = changed((own) => {
      own.components.securitySchemes.key = { type: 'apiKey', in: 'header', name: 'x-api-key' };
      own.paths['/pets'].get.security = [{ key: [] }];
    });
    expect(() => httpApi(document)).toThrow(/AGW-OAS-13: security scheme 'key'/);
    expect(() => httpApi(document, { authorizers: { ...authorizers(), key: GatewayAuthorizer.iam() } })).not.toThrow();
  });

  test('keeps integrations, CORS and authorizers of the specification', () => {
    const stack = sampleStack();
    const document = changed((own) => {
      own['x-amazon-apigateway-cors'] = { allowOrigins: ['https://app.example.com'], maxAge: 60 };
      own.components['x-amazon-apigateway-integrations'] = {
        shared: { type: 'http_proxy', uri: 'https://own.example.com', payloadFormatVersion: '1.0' },
      };
      own.paths['/pets'].get['x-amazon-apigateway-integration'] = {
        $ref: '#/components/x-amazon-apigateway-integrations/shared',
      };
      own.components.securitySchemes.token['x-amazon-apigateway-authorizer'] = {
        type: 'jwt',
        jwtConfiguration: { issuer: 'https://id.example.com', audience: ['pets'] },
        identitySource: '$request.header.Authorization',
      };
      own.paths['/pets'].post.security = [{ token: ['pets.write'] }];
    });
    httpApi(document, { authorizers: undefined }, stack);
    const template = validTemplateOf(stack);
    template.hasResourceProperties('AWS::ApiGatewayV2::Integration', { IntegrationUri: 'https://own.example.com' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { CorsConfiguration: { MaxAge: 60 } });
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'JWT' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { AuthorizationScopes: ['pets.write'] });
  });
});
