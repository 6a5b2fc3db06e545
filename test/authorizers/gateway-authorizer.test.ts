import { Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AuthorizationType, TokenAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { GatewayAuthorizer } from '../../lib';
import { methodsOf, mockRoute, sampleFunction, sampleStack, templateOf } from '../sample';

const AUTHORIZER = 'AWS::ApiGateway::Authorizer';

describe('GatewayAuthorizer', () => {
  test('is IAM unless a route or the API says otherwise', () => {
    const authorizer = GatewayAuthorizer.publicAccess();
    expect(methodsOf(templateOf({ routes: { 'GET /a': mockRoute } }))['GET /a'].AuthorizationType).toBe('AWS_IAM');
    const methods = methodsOf(
      templateOf({
        authorizer,
        routes: { 'GET /a': mockRoute, 'GET /b': { ...mockRoute, authorizer: GatewayAuthorizer.iam() } },
      }),
    );
    expect(methods['GET /a'].AuthorizationType).toBe('NONE');
    expect(methods['GET /b'].AuthorizationType).toBe('AWS_IAM');
  });

  test('lambdaToken reads one header', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.lambdaToken({
      handler: sampleFunction(stack),
      cacheTtl: Duration.seconds(0),
      validationRegex: '^Bearer ',
    });
    const template = templateOf({ authorizer, routes: { 'GET /a': mockRoute, 'GET /b': mockRoute } }, stack);
    template.resourceCountIs(AUTHORIZER, 1);
    template.hasResourceProperties(AUTHORIZER, {
      Type: 'TOKEN',
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 0,
      IdentityValidationExpression: '^Bearer ',
    });
    const [id] = Object.keys(template.findResources(AUTHORIZER));
    expect(methodsOf(template)['GET /b']).toMatchObject({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: id } });
  });

  test('lambdaRequest reads what identifies the caller', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.lambdaRequest({
      handler: sampleFunction(stack),
      identitySources: ['method.request.header.X', 'context.httpMethod'],
    });
    templateOf({ authorizer, routes: { 'GET /a': mockRoute } }, stack).hasResourceProperties(AUTHORIZER, {
      Type: 'REQUEST',
      IdentitySource: 'method.request.header.X,context.httpMethod',
      AuthorizerResultTtlInSeconds: 300,
    });
  });

  test('calls the function by a role where asked, and then needs no permission', () => {
    const stack = sampleStack();
    const assumeRole = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    const authorizer = GatewayAuthorizer.lambdaToken({ handler: sampleFunction(stack), assumeRole });
    const template = templateOf({ authorizer, routes: { 'GET /a': mockRoute } }, stack);
    template.resourceCountIs('AWS::Lambda::Permission', 0);
    template.hasResourceProperties(AUTHORIZER, { AuthorizerCredentials: stack.resolve(assumeRole.roleArn) });
  });

  test('cognito checks tokens and scopes', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.cognito({ userPools: [new UserPool(stack, 'Users')] });
    const route = { ...mockRoute, authorizationScopes: ['pets/read'] };
    const template = templateOf({ authorizer, routes: { 'GET /a': route } }, stack);
    template.hasResourceProperties(AUTHORIZER, {
      Type: 'COGNITO_USER_POOLS',
      IdentitySource: 'method.request.header.Authorization',
    });
    expect(methodsOf(template)['GET /a']).toMatchObject({
      AuthorizationType: 'COGNITO_USER_POOLS',
      AuthorizationScopes: ['pets/read'],
    });
  });

  test('accepts an authorizer of aws-cdk-lib', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.fromCdk(
      new TokenAuthorizer(stack, 'Theirs', { handler: sampleFunction(stack) }),
    );
    const template = templateOf({ authorizer, routes: { 'GET /a': mockRoute } }, stack);
    template.resourceCountIs(AUTHORIZER, 1);
    expect(methodsOf(template)['GET /a'].AuthorizationType).toBe(AuthorizationType.CUSTOM);
  });

  test('never guards a preflight request', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.lambdaToken({ handler: sampleFunction(stack) });
    const template = templateOf({ authorizer, cors: { allowOrigins: ['*'] }, routes: { 'GET /a': mockRoute } }, stack);
    expect(methodsOf(template)['OPTIONS /a'].AuthorizationType).toBe('NONE');
  });

  test('two of one function need names of their own', () => {
    const stack = sampleStack();
    const handler = sampleFunction(stack);
    const authorizer = (name: string | undefined, seconds: number) =>
      GatewayAuthorizer.lambdaToken({ handler, name, cacheTtl: Duration.seconds(seconds) });
    const routes = (one: GatewayAuthorizer, two: GatewayAuthorizer) => ({
      'GET /a': { ...mockRoute, authorizer: one },
      'GET /b': { ...mockRoute, authorizer: two },
    });
    expect(() => templateOf({ routes: routes(authorizer(undefined, 0), authorizer(undefined, 60)) }, stack)).toThrow(
      'AGW-AUTH-30: ',
    );
    templateOf({ routes: routes(authorizer('Fresh', 0), authorizer('Cached', 60)) }, stack).resourceCountIs(
      AUTHORIZER,
      2,
    );
  });

  test.each<[string, (stack: ReturnType<typeof sampleStack>) => GatewayAuthorizer, string]>([
    [
      'a cache of over an hour',
      (stack) => GatewayAuthorizer.lambdaToken({ handler: sampleFunction(stack), cacheTtl: Duration.seconds(3601) }),
      'AGW-AUTH-08: ',
    ],
    [
      'a token that is not in a header',
      (stack) => GatewayAuthorizer.lambdaToken({ handler: sampleFunction(stack), identitySource: 'Authorization' }),
      'AGW-AUTH-06: ',
    ],
    [
      'a cache without a key',
      (stack) => GatewayAuthorizer.lambdaRequest({ handler: sampleFunction(stack), identitySources: [] }),
      'AGW-AUTH-07: ',
    ],
    ['no user pool', () => GatewayAuthorizer.cognito({ userPools: [] }), 'AGW-AUTH-15: '],
  ])('refuses %s', (_, make, message) => {
    expect(() => make(sampleStack())).toThrow(message);
  });

  test('scopes need a user pool', () => {
    const route = { ...mockRoute, authorizationScopes: ['pets/read'] };
    expect(() => templateOf({ routes: { 'GET /a': route } })).toThrow('AGW-AUTH-16: ');
  });

  test('a REQUEST authorizer without a cache needs no identity source', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.lambdaRequest({
      handler: sampleFunction(stack),
      identitySources: [],
      cacheTtl: Duration.seconds(0),
    });
    const template = templateOf({ authorizer, routes: { 'GET /a': mockRoute } }, stack);
    expect(
      Object.values(Template.fromJSON(template.toJSON()).findResources(AUTHORIZER))[0].Properties.IdentitySource,
    ).toBeUndefined();
  });
});
