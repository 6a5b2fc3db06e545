import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { GatewayAuthorizer, GatewayIntegration } from '../../lib';
import { methodsOf, sampleFunction, sampleStack, validTemplateOf } from '../sample';
import { authorizers, Binding, backend, changed, restApi, templateOf } from './bound-api';
import { pets } from './pets';

describe('a REST API from a specification', () => {
  test('has a route for each operation, and takes its name and description', () => {
    const api = restApi(pets());
    expect(api.routeKeys).toEqual(['GET /pets', 'POST /pets', 'GET /pets/{petId}']);
    templateOf(pets()).hasResourceProperties('AWS::ApiGateway::RestApi', { Name: 'Pets', Description: 'A shop.' });
  });

  test('calls the functions that are named by operationId and by route key', () => {
    const stack = sampleStack();
    const [list, others] = [sampleFunction(stack, 'List'), sampleFunction(stack, 'Others')];
    restApi(
      pets(),
      {
        defaultIntegration: undefined,
        integrations: {
          listPets: GatewayIntegration.lambdaProxy(list),
          'POST /pets': GatewayIntegration.lambdaProxy(others),
          getPet: GatewayIntegration.lambdaProxy(others),
        },
      },
      stack,
    );
    const uris = Object.entries(methodsOf(validTemplateOf(stack))).map(([key, { Integration }]) => [
      key,
      /List|Others/.exec(JSON.stringify(Integration.Uri))![0],
    ]);
    expect(Object.fromEntries(uris)).toEqual({
      'GET /pets': 'List',
      'POST /pets': 'Others',
      'GET /pets/{petId}': 'Others',
    });
  });

  test('calls what its tag, its path or the whole API names, the nearest first', () => {
    const to = (name: string) => GatewayIntegration.http(`https://${name}.example.com`);
    const methods = methodsOf(
      templateOf(pets(), {
        integrations: { listPets: to('own') },
        integrationsByTag: { pets: to('tag') },
        integrationsByPath: { '/pets': to('path'), '/pets/{petId}': to('longer') },
      }),
    );
    expect(Object.entries(methods).map(([key, { Integration }]) => [key, Integration.Uri])).toEqual([
      ['GET /pets', 'https://own.example.com'],
      ['POST /pets', 'https://tag.example.com'],
      ['GET /pets/{petId}', 'https://longer.example.com'],
    ]);
  });

  test('checks the parameters and bodies that the specification describes', () => {
    const template = templateOf(pets());
    const methods = methodsOf(template);
    expect(methods['GET /pets'].RequestParameters).toEqual({
      'method.request.header.X-Shop': true,
      'method.request.querystring.limit': false,
    });
    expect(Object.keys(methods['POST /pets'].RequestModels)).toEqual(['application/json']);
    expect(Object.keys(template.findResources('AWS::ApiGateway::RequestValidator'))).toHaveLength(1);
    const models = Object.values<any>(template.findResources('AWS::ApiGateway::Model')).map(
      ({ Properties }) => Properties,
    );
    expect(models.find(({ Name }) => Name === 'Pet').Schema).toEqual({
      $schema: 'http://json-schema.org/draft-04/schema#',
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: ['string', 'null'] },
        age: { type: 'integer' },
        friends: { type: 'array', items: { $ref: '#/definitions/Pet' } },
        owner: { $ref: '#/definitions/ShopOwner' },
      },
      definitions: { Pet: expect.objectContaining({ type: 'object' }), ShopOwner: { type: 'object' } },
    });
    expect(models.map(({ Name }) => Name).sort()).toEqual(['ListPetsResponse200', 'Pet']);
  });

  test('lets those call that the security of each operation names, and asks for keys', () => {
    const document = changed((own) => {
      own.security = [{ token: [], key: [] }];
      own.components.securitySchemes.key = { type: 'apiKey', in: 'header', name: 'X-API-Key' };
    });
    const methods = methodsOf(templateOf(document));
    const guards = Object.values(methods).map(({ AuthorizationType, ApiKeyRequired }) => [
      AuthorizationType,
      ApiKeyRequired,
    ]);
    expect(guards).toEqual([
      ['AWS_IAM', true],
      ['AWS_IAM', false],
      ['NONE', false],
    ]);
  });

  test('takes the authorizer of the API where the specification says nothing', () => {
    expect(methodsOf(templateOf(pets()))['GET /pets'].AuthorizationType).toBe('AWS_IAM');
  });

  test('keeps the extensions of the specification', () => {
    const document = changed((own) => {
      own['x-amazon-apigateway-binary-media-types'] = ['image/png'];
      own['x-amazon-apigateway-gateway-responses'] = { THROTTLED: { statusCode: 420 } };
      own['x-amazon-apigateway-request-validators'] = { body: { validateRequestBody: true } };
      own['x-amazon-apigateway-request-validator'] = 'body';
      own.components.securitySchemes.token['x-amazon-apigateway-authorizer'] = {
        type: 'token',
        identitySource: 'method.request.header.X-Token',
        authorizerUri:
          'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:guard/invocations',
        authorizerResultTtlInSeconds: 60,
      };
      own.paths['/pets'].get['x-amazon-apigateway-integration'] = {
        type: 'http',
        httpMethod: 'GET',
        uri: 'https://own.example.com',
        requestParameters: { 'integration.request.querystring.max': 'method.request.querystring.limit' },
        responses: { default: { statusCode: '200' }, '5\\d\\d': { statusCode: 502 } },
        cacheKeyParameters: ['method.request.querystring.limit'],
        timeoutInMillis: 2000,
        credentials: 'arn:aws:iam::111111111111:role/caller',
      };
    });
    const template = templateOf(document, { authorizers: undefined });
    expect(methodsOf(template)['GET /pets'].Integration).toMatchObject({
      Type: 'HTTP',
      Uri: 'https://own.example.com',
      TimeoutInMillis: 2000,
      Credentials: 'arn:aws:iam::111111111111:role/caller',
      CacheKeyParameters: ['method.request.querystring.limit'],
      IntegrationResponses: [{ StatusCode: '200' }, { SelectionPattern: '5\\d\\d', StatusCode: '502' }],
    });
    template.hasResourceProperties('AWS::ApiGateway::Authorizer', {
      Type: 'TOKEN',
      IdentitySource: 'method.request.header.X-Token',
      AuthorizerResultTtlInSeconds: 60,
      AuthorizerUri: Match.objectLike({}),
    });
    template.hasResourceProperties('AWS::ApiGateway::RestApi', { BinaryMediaTypes: ['image/png'] });
    template.hasResourceProperties('AWS::ApiGateway::GatewayResponse', {
      ResponseType: 'THROTTLED',
      StatusCode: '420',
    });
    template.hasResourceProperties('AWS::ApiGateway::RequestValidator', {
      ValidateRequestBody: true,
      ValidateRequestParameters: false,
    });
  });

  test('has the routes that are given beside the specification, and not those that are excluded', () => {
    const health = { integration: GatewayIntegration.mock({ 200: {} }) };
    const api = restApi(pets(), { routes: { 'GET /health': health }, exclude: ['addPet', 'GET /pets/{petId}'] });
    expect(api.routeKeys).toEqual(['GET /health', 'GET /pets']);
  });

  test('says on the API what the service drops, once for each kind with the first places', () => {
    const stack = sampleStack();
    restApi(
      changed((own) => {
        own.components.schemas.Pet.properties.name.example = 'Rex';
        own.components.schemas.Pet.properties.age.example = 3;
        own.paths['/pets'].get.parameters.push({ name: 'session', in: 'cookie', schema: { type: 'string' } });
      }),
      {},
      stack,
    );
    const warnings = Annotations.fromStack(stack).findWarning('/Sample/Api', Match.stringLikeRegexp('AGW-OAS'));
    expect(warnings.map(({ entry }) => (entry.data as string).replace(/; .*/s, ''))).toEqual([
      'AGW-OAS-02: the specification has a parameter in a cookie at #/paths/~1pets/get/parameters/1',
      'AGW-OAS-02: the specification has `example` and `examples` in a schema at ' +
        '#/components/schemas/Pet/properties/name/example, #/components/schemas/Pet/properties/age/example',
    ]);
  });

  test('is the same for version 2.0 and 3.1 of the same specification', () => {
    const { Pet, ...schemas } = pets().components.schemas;
    const asVersion2 = () => {
      const { components, openapi: _, ...document } = pets();
      const { '/pets': list, '/pets/{petId}': one } = document.paths;
      Object.assign(list.parameters[0], { type: 'string', schema: undefined });
      Object.assign(list.get.parameters[0], { type: 'integer', schema: undefined });
      Object.assign(one.get.parameters[0], { type: 'string', schema: undefined });
      list.get.responses[200] = { description: '', schema: { type: 'array', items: { $ref: '#/definitions/Pet' } } };
      one.get.responses[200] = { description: '', schema: { $ref: '#/definitions/Pet' } };
      delete list.post.requestBody;
      list.post.parameters = [{ name: 'pet', in: 'body', schema: { $ref: '#/definitions/Pet' } }];
      const { owner, friends, name, age } = Pet.properties;
      const properties = {
        name: { type: name.type, 'x-nullable': true },
        age,
        friends: { ...friends, items: { $ref: '#/definitions/Pet' } },
        owner: { ...owner, $ref: '#/definitions/Shop-Owner' },
      };
      return JSON.parse(
        JSON.stringify({
          swagger: '2.0',
          ...document,
          definitions: { ...schemas, Pet: { ...Pet, properties } },
          securityDefinitions: { token: { type: 'basic' } },
        }),
      );
    };
    const asVersion31 = changed((own) => {
      own.openapi = '3.1.0';
      own.components.schemas.Pet.properties.name = { type: ['string', 'null'] };
    });
    const expected = templateOf(pets()).toJSON();
    expect(templateOf(asVersion31).toJSON()).toEqual(expected);
    expect(templateOf(asVersion2()).toJSON()).toEqual(expected);
  });
});

describe('what cannot be bound is refused at once, and nothing is left behind:', () => {
  const refusals: readonly (readonly [string, object, Binding, RegExp])[] = [
    [
      'missing and surplus integrations',
      pets(),
      { defaultIntegration: undefined, integrations: { listPet: backend(), addPet: backend() } },
      /AGW-OAS-12: 'listPets' \(GET \/pets\) at #\/paths\/~1pets\/get has no integration, 'getPet' .* there is no operation 'listPet' \(did you mean 'listPets'/,
    ],
    [
      'a tag and a path that are nowhere',
      pets(),
      { integrationsByTag: { cats: backend() }, integrationsByPath: { '/cats': backend() } },
      /no operation has the tag 'cats' \(did you mean 'pets'\?\), no operation is below '\/cats'/,
    ],
    [
      'a security scheme without an authorizer',
      pets(),
      { authorizers: { tokn: GatewayAuthorizer.iam() } },
      /AGW-OAS-13: security scheme 'token' at #\/components\/securitySchemes\/token has no authorizer, there is no security scheme 'tokn' \(did you mean 'token'/,
    ],
    [
      'two authorizers at once',
      changed((own) => {
        own.components.securitySchemes.other = own.components.securitySchemes.token;
        own.paths['/pets'].post.security = [{ token: [], other: [] }];
      }),
      { authorizers: { ...authorizers(), other: GatewayAuthorizer.iam() } },
      /asks for token and other at once/,
    ],
    [
      'one operationId twice',
      changed((own) => (own.paths['/pets'].post.operationId = 'listPets')),
      {},
      /AGW-OAS-11: operationId 'listPets' stands at #\/paths\/~1pets\/get and #\/paths\/~1pets\/post/,
    ],
    [
      'paths that cannot be',
      changed((own) => {
        own.paths['/pets/{id}.json'] = { get: { responses: { 200: { description: '' } } } };
        own.paths['/pets/{name}/x'] = { get: { responses: { 200: { description: '' } } } };
      }),
      {},
      /AGW-OAS-14: #\/paths\/~1pets~1{id}.json\/get \(AGW-PATH-02.*#\/paths\/~1pets~1{name}~1x\/get \(AGW-PATH-04/s,
    ],
  ];

  test.each(refusals)('%s', (_, document, binding, message) => {
    const stack = sampleStack();
    expect(() => restApi(document, binding, stack)).toThrow(message);
    expect(stack.node.children).toEqual([]);
  });
});
