import { TemplateModel } from '../../lib/template-model/template-model';

const uri = {
  'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${List.Arn}/invocations',
};
const List = { Type: 'AWS::Lambda::Function', Properties: {} };
const rest = (Body: object, more: object = {}) =>
  TemplateModel.fromTemplate({
    Resources: { List, Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body, ...more } } },
  });
const http = (Body: object) =>
  TemplateModel.fromTemplate({ Resources: { List, Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Body } } } });
const withGet = (get: object, more: object = {}) => ({ paths: { '/pets': { get } }, ...more });

describe('operations of a REST API', () => {
  test('are routes with a location', () => {
    const model = rest({
      openapi: '3.0.1',
      paths: { '/pets/{id}': { get: { operationId: 'getPet' }, 'x-amazon-apigateway-any-method': {} } },
    });
    expect(model.routes.map(({ key }) => key)).toEqual(['GET /pets/{id}', 'ANY /pets/{id}']);
    const [get] = model.routes;
    expect(get).toMatchObject({
      logicalId: 'Api',
      resourceType: 'AWS::ApiGateway::Method',
      location: 'Body.paths./pets/{id}.get',
      verb: 'GET',
      path: '/pets/{id}',
      authorizationType: 'NONE',
    });
    expect(get.properties.string('OperationName')).toBe('getPet');
    expect(get.properties.string('HttpMethod')).toBe('GET');
    expect(get.api).toBe(model.apis[0]);
    expect(model.apis[0].body?.string('openapi')).toBe('3.0.1');
    expect(model.apis[0].hasHiddenRoutes).toBe(false);
  });

  test('make the resources of their paths, each once', () => {
    const [{ resources }] = rest({ paths: { '/': {}, '/pets/{id}': {}, '/pets/{id}/toys': {} } }).apis;
    expect(resources.map(({ path }) => path)).toEqual(['/pets', '/pets/{id}', '/pets/{id}/toys']);
    expect(resources[2]).toMatchObject({ pathPart: 'toys', parent: resources[1] });
  });

  test('have an integration in the words of a method', () => {
    const model = rest(
      withGet({
        'x-amazon-apigateway-integration': {
          type: 'aws_proxy',
          httpMethod: 'POST',
          uri,
          passthroughBehavior: 'when_no_match',
          timeoutInMillis: 1000,
          responses: {
            default: { statusCode: '200', responseTemplates: { 'application/json': '' } },
            '4\\d{2}': { statusCode: 400, responseParameters: { 'method.response.header.A': "'b'" } },
          },
        },
      }),
    );
    const [integration] = model.integrations;
    expect(integration).toMatchObject({
      location: 'Body.paths./pets.get.x-amazon-apigateway-integration',
      integrationType: 'AWS_PROXY',
    });
    expect(integration.properties.string('PassthroughBehavior')).toBe('WHEN_NO_MATCH');
    expect(integration.properties.string('IntegrationHttpMethod')).toBe('POST');
    expect(integration.properties.number('TimeoutInMillis')).toBe(1000);
    expect(integration.properties.list('IntegrationResponses')).toEqual([
      { StatusCode: '200', ResponseTemplates: { 'application/json': '' } },
      { SelectionPattern: '4\\d{2}', StatusCode: 400, ResponseParameters: { 'method.response.header.A': "'b'" } },
    ]);
    expect(integration.lambdaFunction).toBe(model.functions[0]);
    expect(integration.route).toBe(model.routes[0]);
    expect(model.routes[0].properties.map('Integration').string('Type')).toBe('AWS_PROXY');
  });

  test('with an unresolved integration have none and say so', () => {
    const model = rest(withGet({ 'x-amazon-apigateway-integration': { 'Fn::If': ['A', {}, {}] } }));
    expect(model.integrations).toEqual([]);
    expect(model.routes[0].properties.isUnresolved('Integration')).toBe(true);
  });

  test('declare parameters, models and responses', () => {
    const [route] = rest({
      paths: {
        '/pets/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true }],
          post: {
            parameters: [{ $ref: '#/components/parameters/limit' }, { name: 'X-Id', in: 'header' }],
            requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
            responses: { 200: { headers: { 'X-Next': {} } }, default: {} },
          },
        },
      },
      components: { parameters: { limit: { name: 'limit', in: 'query' } } },
    }).routes;
    expect(route.properties.raw('RequestParameters')).toEqual({
      'method.request.path.id': true,
      'method.request.querystring.limit': false,
      'method.request.header.X-Id': false,
    });
    expect(route.properties.raw('RequestModels')).toEqual({ 'application/json': 'Pet' });
    expect(route.properties.raw('MethodResponses')).toEqual([
      { StatusCode: '200', ResponseParameters: { 'method.response.header.X-Next': false }, ResponseModels: {} },
    ]);
  });

  test('whose parameters or responses are unresolved do not look as if there were none', () => {
    const condition = { 'Fn::If': ['A', {}, {}] };
    const [route] = rest(withGet({ parameters: [condition], responses: condition })).routes;
    expect(route.properties.isUnresolved('RequestParameters')).toBe(true);
    expect(route.properties.isUnresolved('MethodResponses')).toBe(true);
  });

  test('of version 2 declare a model for what they consume', () => {
    const body = { name: 'body', in: 'body', schema: { $ref: '#/definitions/Pet' } };
    const [route] = rest(withGet({ parameters: [body], consumes: ['text/json'] }, { swagger: '2.0' })).routes;
    expect(route.properties.raw('RequestModels')).toEqual({ 'text/json': 'Pet' });
    expect(route.properties.raw('RequestParameters')).toEqual({});
  });

  test('name a request validator, or take the one of the document', () => {
    const model = rest({
      'x-amazon-apigateway-request-validators': {
        all: { validateRequestBody: true, validateRequestParameters: true },
        body: { validateRequestBody: true, validateRequestParameters: false },
      },
      'x-amazon-apigateway-request-validator': 'body',
      paths: { '/pets': { get: { 'x-amazon-apigateway-request-validator': 'all' }, post: {} } },
    });
    const [all, body] = model.apis[0].requestValidators;
    expect(model.routes.map(({ requestValidator }) => requestValidator)).toEqual([all, body]);
    expect(all.properties.boolean('ValidateRequestParameters')).toBe(true);
    expect(model.routes[0].properties.isUnresolved('RequestValidatorId')).toBe(true);
  });
});

describe('security', () => {
  const schemes = {
    key: { type: 'apiKey', in: 'header', name: 'x-api-key' },
    iam: { type: 'apiKey', in: 'header', name: 'Authorization', 'x-amazon-apigateway-authtype': 'awsSigv4' },
    token: {
      type: 'apiKey',
      in: 'header',
      name: 'X-Token',
      'x-amazon-apigateway-authtype': 'custom',
      'x-amazon-apigateway-authorizer': { type: 'token', authorizerUri: uri, authorizerResultTtlInSeconds: 60 },
    },
    users: {
      type: 'apiKey',
      'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: ['arn'] },
    },
  };
  const bodies = (security: object | undefined) => [
    withGet({ security }, { swagger: '2.0', securityDefinitions: schemes }),
    withGet({ security }, { openapi: '3.0.1', components: { securitySchemes: schemes } }),
  ];

  test.each([
    ['nothing', undefined, 'NONE', false, undefined],
    ['an API key', [{ key: [] }], 'NONE', true, undefined],
    ['IAM', [{ iam: [] }], 'AWS_IAM', false, undefined],
    ['a Lambda authorizer and a key', [{ token: [], key: [] }], 'CUSTOM', true, 'token'],
    ['a user pool', [{ users: ['pets/read'] }], 'COGNITO_USER_POOLS', false, 'users'],
    ['NONE', [{ NONE: [] }], 'NONE', false, undefined],
    ['a scheme that is not there', [{ other: [] }], undefined, false, undefined],
    ['a condition', [{ 'Fn::If': ['A', {}, {}] }], undefined, false, undefined],
  ])('by %s in both versions of OpenAPI', (_, security, authorizationType, apiKeyRequired, name) => {
    for (const body of bodies(security)) {
      const [route] = rest(body).routes;
      expect(route).toMatchObject({ authorizationType, apiKeyRequired });
      expect(route.authorizer?.name).toBe(name);
      expect(route.properties.has('AuthorizationType')).toBe(true);
    }
  });

  test('authorizers belong to the API, in the words of CloudFormation', () => {
    const [{ authorizers }] = rest(bodies([{ users: ['pets/read'] }])[1]).apis;
    const [token, users] = authorizers;
    expect(token).toMatchObject({
      logicalId: 'Api',
      resourceType: 'AWS::ApiGateway::Authorizer',
      location: 'Body.components.securitySchemes.token',
      authorizerType: 'TOKEN',
    });
    expect(token.properties.string('IdentitySource')).toBe('method.request.header.X-Token');
    expect(token.properties.number('AuthorizerResultTtlInSeconds')).toBe(60);
    expect(token.properties.isUnresolved('AuthorizerUri')).toBe(true);
    expect(users.properties.strings('ProviderARNs')).toEqual(['arn']);
  });

  test('scopes are kept', () => {
    const [route] = rest(bodies([{ users: ['pets/read'] }])[0]).routes;
    expect(route.properties.list('AuthorizationScopes')).toEqual(['pets/read']);
  });

  test('of the whole document does not reach the methods of a REST API, and is open for an HTTP API', () => {
    const body = withGet({}, { security: [{ iam: [] }], components: { securitySchemes: schemes } });
    expect(rest(body).routes[0].authorizationType).toBe('NONE');
    expect(http(body).routes[0].authorizationType).toBeUndefined();
  });

  test('by the extension on the operation', () => {
    const [route] = rest(withGet({ 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } })).routes;
    expect(route.authorizationType).toBe('AWS_IAM');
  });
});

describe('a document of a REST API', () => {
  test('gives the API the settings that the resource does not write', () => {
    const [api] = rest(
      {
        info: { title: 'from the document', description: 'd' },
        'x-amazon-apigateway-binary-media-types': ['image/png'],
        'x-amazon-apigateway-minimum-compression-size': 1024,
        'x-amazon-apigateway-api-key-source': 'HEADER',
      },
      { MinimumCompressionSize: 5 },
    ).apis;
    expect(api.name).toBe('from the document');
    expect(api.properties.strings('BinaryMediaTypes')).toEqual(['image/png']);
    expect(api.properties.number('MinimumCompressionSize')).toBe(5);
    expect(api.properties.string('ApiKeySourceType')).toBe('HEADER');
  });

  test('has models and gateway responses', () => {
    const [api] = rest({
      components: { schemas: { Pet: { type: 'object' } } },
      'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: { statusCode: 418, responseTemplates: { a: 'b' } } },
    }).apis;
    expect(api.models[0].properties.raw('Schema')).toEqual({ type: 'object' });
    expect(api.models[0].location).toBe('Body.components.schemas.Pet');
    expect(api.gatewayResponses[0].properties.toObject()).toEqual({
      ResponseType: 'DEFAULT_4XX',
      StatusCode: 418,
      ResponseTemplates: { a: 'b' },
    });
  });

  test.each([
    ['a part that is included', { 'Fn::Transform': {}, openapi: '3.0.1' }],
    ['included paths', { paths: { 'Fn::Transform': {} } }],
    ['included paths beside others', { paths: { 'Fn::Transform': {}, '/pets': { get: {} } } }],
    ['a path under a condition', { paths: { '/pets': { 'Fn::If': ['A', { get: {} }, {}] } } }],
    ['an operation under a condition', { paths: { '/pets': { get: { 'Fn::If': ['A', {}, {}] }, post: {} } } }],
  ])('with %s hides routes', (_, body) => {
    expect(rest(body).apis[0].hasHiddenRoutes).toBe(true);
  });
});

describe('a document of an HTTP API', () => {
  const oauth = {
    type: 'oauth2',
    'x-amazon-apigateway-authorizer': {
      type: 'jwt',
      identitySource: '$request.header.Authorization',
      jwtConfiguration: { issuer: 'https://example.com', audience: ['pets'] },
    },
  };
  const integration = { type: 'aws_proxy', httpMethod: 'POST', uri, payloadFormatVersion: '2.0' };
  const model = http({
    openapi: '3.0.1',
    info: { title: 'pets' },
    paths: {
      '/pets': { get: { security: [{ users: ['read'] }], 'x-amazon-apigateway-integration': integration } },
      '/$default': {
        'x-amazon-apigateway-any-method': { 'x-amazon-apigateway-integration': { $ref: '#/components/i' } },
      },
    },
    components: { securitySchemes: { users: oauth }, i: { type: 'http_proxy', uri: 'https://example.com' } },
    'x-amazon-apigateway-cors': { allowOrigins: ['*'], maxAge: 5 },
  });

  test('has routes', () => {
    expect(model.routes.map(({ key, verb }) => [key, verb])).toEqual([
      ['GET /pets', 'GET'],
      ['$default', undefined],
    ]);
    expect(model.routes[0].resourceType).toBe('AWS::ApiGatewayV2::Route');
    expect(model.routes[0].properties.string('RouteKey')).toBe('GET /pets');
  });

  test('has integrations in the words of the second generation, also behind a reference', () => {
    const [list, other] = model.integrations;
    expect(list.properties.string('IntegrationMethod')).toBe('POST');
    expect(list.properties.string('PayloadFormatVersion')).toBe('2.0');
    expect(list.lambdaFunction).toBe(model.functions[0]);
    expect(other).toMatchObject({ integrationType: 'HTTP_PROXY', uri: 'https://example.com' });
  });

  test('has JWT authorizers', () => {
    expect(model.routes[0].authorizationType).toBe('JWT');
    expect(model.authorizers).toEqual([model.routes[0].authorizer]);
    const { properties } = model.authorizers[0];
    expect(properties.list('IdentitySource')).toEqual(['$request.header.Authorization']);
    expect(properties.raw('JwtConfiguration')).toEqual({ Issuer: 'https://example.com', Audience: ['pets'] });
  });

  test('has settings', () => {
    expect(model.apis[0].name).toBe('pets');
    expect(model.apis[0].properties.raw('CorsConfiguration')).toEqual({ AllowOrigins: ['*'], MaxAge: 5 });
  });
});
