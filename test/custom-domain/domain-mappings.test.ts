import { Stack } from 'aws-cdk-lib';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { CustomDomainProps, Endpoint, GatewayStage, MappingTarget, TlsPolicy } from '../../lib';
import { validTemplateOf } from '../sample';
import { DOMAIN, domainOf, europeanStack, given, httpStageOf, MAPPING, propertiesOf, stageOf } from './domain-sample';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

describe('mappings', () => {
  test('lead paths to stages of several APIs, after the stages are there', () => {
    const stack = europeanStack();
    const [pets, shop] = [stageOf(stack, 'Pets'), stageOf(stack, 'Shop')];
    const { domain } = domainOf({ mappings: { '': pets, 'shop/orders': shop } }, stack);
    const template = validTemplateOf(stack);
    const mappings = Object.values(template.findResources(MAPPING));
    const [orders, all] = mappings.sort(
      (a, b) => ('ApiMappingKey' in a.Properties ? -1 : 1) - ('ApiMappingKey' in b.Properties ? -1 : 1),
    );
    expect(all.Properties).not.toHaveProperty('ApiMappingKey');
    expect(orders.Properties.ApiMappingKey).toBe('shop/orders');
    expect(orders.DependsOn).toContain(Object.keys(template.findResources('AWS::ApiGateway::Stage'))[1]);
    expect(Object.keys(domain.mappings)).toEqual(['', 'shop/orders']);
    expect(domain.urlForPath('shop/orders')).toBe('https://api.example.com/shop/orders');
  });

  test('keep their id when another API, of another kind too, takes the path', () => {
    const mappingTo = (target: (stack: Stack) => GatewayStage | MappingTarget) => {
      const stack = europeanStack();
      domainOf({ mappings: { v1: target(stack), other: stageOf(stack, 'Other') } }, stack);
      const mappings = Object.entries(validTemplateOf(stack).findResources(MAPPING));
      return mappings.find(([, { Properties }]) => Properties.ApiMappingKey === 'v1')!;
    };
    const [blueId, blue] = mappingTo((stack) => stageOf(stack, 'Blue'));
    const [greenId, green] = mappingTo((stack) => stageOf(stack, 'Green'));
    const [httpId] = mappingTo((stack) => httpStageOf(stack));
    expect([greenId, httpId]).toEqual([blueId, blueId]);
    expect(green.Properties.ApiId).not.toEqual(blue.Properties.ApiId);
    expect(green.Properties.DomainName).toEqual(blue.Properties.DomainName);
  });

  test('are the same in whatever order they are written', () => {
    const template = (order: string[]) => {
      const stack = europeanStack();
      const stages: { [path: string]: GatewayStage } = { a: stageOf(stack, 'A'), b: stageOf(stack, 'B') };
      domainOf({ mappings: Object.fromEntries(order.map((path) => [path, stages[path]])) }, stack);
      return JSON.stringify(validTemplateOf(stack).toJSON());
    };
    expect(template(['a', 'b'])).toBe(template(['b', 'a']));
  });

  test('on the edge are base path mappings', () => {
    const stack = europeanStack();
    const certificate = given(stack, 'us-east-1');
    domainOf({ endpoint: Endpoint.edge(), certificate, mappings: { v1: stageOf(stack) } }, stack);
    const [mapping] = propertiesOf(validTemplateOf(stack), 'AWS::ApiGateway::BasePathMapping');
    expect(mapping).toMatchObject({ BasePath: 'v1', Stage: { Ref: expect.any(String) } });
  });

  test('may be added later', () => {
    const stack = europeanStack();
    const { domain } = domainOf({ mappings: { v1: stageOf(stack) } }, stack);
    expect(domain.addMapping('v2', stageOf(stack, 'Next'))).toBe(domain.mappings.v2);
    expect(() => domain.addMapping('v1', stageOf(stack, 'Again'))).toThrow(/^AGW-DOM-18: 'v1' is mapped 2 times; /);
  });

  test('lead to stages that aws-cdk-lib made', () => {
    const stack = europeanStack();
    const restApi = new RestApi(stack, 'Theirs');
    restApi.root.addMethod('GET', new MockIntegration());
    domainOf({ mappings: { v1: MappingTarget.restStage(restApi.deploymentStage) } }, stack);
    expect(propertiesOf(validTemplateOf(stack), MAPPING)[0].ApiId).toEqual(stack.resolve(restApi.restApiId));
  });

  test.each<[string, (stack: Stack) => Partial<CustomDomainProps>, RegExp]>([
    ['a path with a blank', (stack) => ({ mappings: { 'my api': stageOf(stack) } }), /^AGW-DOM-15: 'my api'/],
    [
      'two levels on the edge',
      (stack) => ({
        endpoint: Endpoint.edge(),
        certificate: given(stack, 'us-east-1'),
        mappings: { 'a/b': stageOf(stack) },
      }),
      /^AGW-DOM-14: 'a\/b'/,
    ],
    [
      'an HTTP API behind TLS 1.3',
      (stack) => ({
        endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_3_2025_09 }),
        mappings: { v1: httpStageOf(stack) },
      }),
      /^AGW-DOM-12: an HTTP API is mapped/,
    ],
    [
      'a WebSocket API beside a REST API',
      (stack) => {
        const webSocketApi = new WebSocketApi(stack, 'Chat');
        const stage = new WebSocketStage(stack, 'Stage', { webSocketApi, stageName: 'prod' });
        return { mappings: { v1: stageOf(stack), chat: MappingTarget.webSocketStage(stage) } };
      },
      /^AGW-DOM-11: /,
    ],
    ['capitals', () => ({ domainName: 'Api.example.com' }), /^AGW-DOM-09: /],
  ])('refuse %s', (_, props, message) => {
    const stack = europeanStack();
    expect(() => domainOf(props(stack), stack)).toThrow(message);
    expect(stack.node.tryFindChild('Domain')).toBeUndefined();
  });
});

describe('routing rules', () => {
  test('send requests with a header or a base path to a stage, before the mappings', () => {
    const stack = europeanStack();
    const [stable, beta] = [stageOf(stack, 'Stable'), stageOf(stack, 'Beta')];
    const { domain } = domainOf(
      {
        mappings: { '': stable },
        routingRules: [
          { priority: 20, basePaths: ['beta'], stripBasePath: true, target: beta },
          { priority: 10, headers: { 'x-version': 'beta*' }, target: beta },
        ],
      },
      stack,
    );
    const template = validTemplateOf(stack);
    expect(propertiesOf(template, DOMAIN)[0].RoutingMode).toBe('ROUTING_RULE_THEN_BASE_PATH_MAPPING');
    const [first, second] = propertiesOf(template, 'AWS::ApiGatewayV2::RoutingRule');
    expect(first).toMatchObject({
      Priority: 10,
      Conditions: [{ MatchHeaders: { AnyOf: [{ Header: 'x-version', ValueGlob: 'beta*' }] } }],
    });
    expect(second).toMatchObject({ Priority: 20, Conditions: [{ MatchBasePaths: { AnyOf: ['beta'] } }] });
    expect(second.Actions[0].InvokeApi).toMatchObject({ StripBasePath: true });
    expect(domain.routingRules.map(({ priority }) => priority)).toEqual([10, 20]);
  });

  test('alone are the only way in', () => {
    const stack = europeanStack();
    domainOf({ routingRules: [{ priority: 1, target: stageOf(stack) }] }, stack);
    expect(propertiesOf(validTemplateOf(stack), DOMAIN)[0].RoutingMode).toBe('ROUTING_RULE_ONLY');
  });

  test.each<[string, (stack: Stack) => CustomDomainProps['routingRules'], RegExp]>([
    ['priority 0', (stack) => [{ priority: 0, target: stageOf(stack) }], /^AGW-DOM-31: /],
    [
      'one priority twice',
      (stack) => [
        { priority: 1, target: stageOf(stack, 'A') },
        { priority: 1, target: stageOf(stack, 'B') },
      ],
      /^AGW-DOM-40: /,
    ],
    [
      'three headers',
      (stack) => [{ priority: 1, headers: { a: '1', b: '2', c: '3' }, target: stageOf(stack) }],
      /^AGW-DOM-41: /,
    ],
    ['an HTTP API', (stack) => [{ priority: 1, target: httpStageOf(stack) }], /^AGW-DOM-32: /],
  ])('refuse %s', (_, routingRules, message) => {
    const stack = europeanStack();
    expect(() => domainOf({ routingRules: routingRules(stack) }, stack)).toThrow(message);
  });
});
