import fc from 'fast-check';
import { summaryOf } from '../../examples/show/api-summary';
import { referencesIn } from '../../lib/template-model/references';
import { TemplateModel } from '../../lib/template-model/template-model';
import { processorSeconds } from '../processor-seconds';

const TYPES = [
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Model',
  'AWS::ApiGateway::RequestValidator',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::UsagePlan',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Deployment',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Model',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Lambda::Alias',
  'AWS::Lambda::Function',
];

/** Names that the model looks for, so that chance goes deeper than the first name. */
const NAMES = [
  ...['RestApiId', 'ApiId', 'ParentId', 'ResourceId', 'PathPart', 'HttpMethod', 'Integration', 'Uri', 'Target'],
  ...['IntegrationUri', 'RouteKey', 'AuthorizerId', 'AuthorizationType', 'DeploymentId', 'StageName', 'FunctionName'],
  ...['StageDescription', 'MethodSettings', 'EndpointConfiguration', 'Types', 'Name', 'Body', 'paths', '/a', '/a/{b}'],
  ...['get', 'x-amazon-apigateway-any-method', 'x-amazon-apigateway-integration', 'type', 'uri', 'responses', '200'],
  ...['security', 'components', 'securitySchemes', 'securityDefinitions', 'x-amazon-apigateway-authorizer', 'one'],
  ...['parameters', 'in', 'name', 'requestBody', 'content', 'schema', '$ref', 'jwtConfiguration', 'identitySource'],
  ...['x-amazon-apigateway-request-validators', 'x-amazon-apigateway-gateway-responses', 'x-amazon-apigateway-cors'],
  ...['Ref', 'Fn::GetAtt', 'Fn::Join', 'Fn::Sub', 'Fn::If', 'Fn::Transform', '__proto__', 'constructor', 'toString'],
];
const TEXTS = [
  ...NAMES,
  'A',
  'B',
  'A.Arn',
  '${A}',
  '${A.Arn}/${B}',
  'integrations/${B}',
  '#/components',
  '#/',
  '',
  'token',
];

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 7, depthSize: 'medium' },
    fc.oneof(fc.constantFrom(...TEXTS), fc.jsonValue({ maxDepth: 1 })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

function readEverything(template: unknown): TemplateModel {
  const model = TemplateModel.fromTemplate(template as object);
  summaryOf(model);
  for (const { properties } of [...model.apis, ...model.routes, ...model.integrations, ...model.stages]) {
    for (const name of properties.names()) referencesIn(properties.raw(name));
  }
  return model;
}

describe('a malformed template is a model', () => {
  test('whatever the template is', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), value), (template) => void readEverything(template)));
  });

  test('whatever its resources are', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), value), (Resources) => void readEverything({ Resources })));
  });

  test.each(TYPES)('whatever the properties of an %s are', (Type) => {
    fc.assert(
      fc.property(value, fc.jsonValue(), (Properties, other) => {
        const model = readEverything({
          Resources: {
            A: { Type, Properties },
            B: { Type, Properties: other },
            Api: { Type: 'AWS::ApiGateway::RestApi' },
          },
        });
        expect(
          model
            .resourcesOfType(Type)
            .map(({ logicalId }) => logicalId)
            .slice(0, 2),
        ).toEqual(['A', 'B']);
      }),
    );
  });

  test('whatever the body of an API is', () => {
    const type = fc.constantFrom('AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api');
    fc.assert(
      fc.property(type, value, value, value, (Type, item, scheme, extension) => {
        const Body = {
          paths: { '/a': item, '/a/{b}': { get: { security: [{ one: [] }, item], parameters: [extension] } } },
          components: { securitySchemes: { one: { 'x-amazon-apigateway-authorizer': scheme }, A: scheme } },
          'x-amazon-apigateway-gateway-responses': extension,
          'x-amazon-apigateway-request-validators': extension,
        };
        expect(readEverything({ Resources: { A: { Type, Properties: { Body } } } }).apis).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test('with values nested far deeper than any template', () => {
    let Name: unknown = 'deep';
    for (let depth = 0; depth < 3000; depth++) Name = depth % 2 ? { 'Fn::Join': ['', [Name]] } : [Name];
    const model = readEverything({ Resources: { A: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name } } } });
    expect(model.apis).toHaveLength(1);
  });

  test('with a long chain of resources, in a bounded time', () => {
    const resources = Array.from({ length: 500 }, (_, index) => [
      `R${index}`,
      { Type: 'AWS::ApiGateway::Resource', Properties: { ParentId: { Ref: `R${(index + 1) % 500}` }, PathPart: 'a' } },
    ]);
    const template = { Resources: Object.fromEntries(resources) };
    expect(processorSeconds(() => readEverything(template))).toBeLessThan(5);
  });
});
