import { LocalGateway } from '../../lib/local';
import { HeaderList } from '../../lib/local-gateway/messages/header-list';
import { apiWith, LAMBDA_PROXY } from './rest-template';

const domain = { Type: 'AWS::ApiGateway::DomainName', Properties: { DomainName: 'api.example.com' } };
const mapping = (properties: object) => ({
  Type: 'AWS::ApiGateway::BasePathMapping',
  Properties: { DomainName: { Ref: 'Domain' }, RestApiId: { Ref: 'Api' }, ...properties },
});
const handler = (event: { path: string; requestContext: { path: string; stage: string } }) => ({
  body: JSON.stringify([event.path, event.requestContext.path, event.requestContext.stage]),
});

function gatewayWith(more: { readonly [logicalId: string]: object } = {}) {
  return LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY, {}, more), { functions: { handler } });
}

async function fetch(gateway: LocalGateway, host: string, target: string, headers: { [name: string]: string } = {}) {
  const response = await gateway.handle({
    method: 'GET',
    target,
    headers: HeaderList.of({ Host: host, ...headers }),
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  });
  return response.status === 200 ? response.json() : response.status;
}

test('the path names API and stage on this machine, and the stage at the endpoint of the API', async () => {
  const gateway = gatewayWith();
  const expected = ['/pets/rex', '/prod/pets/rex', 'prod'];
  expect(await fetch(gateway, 'localhost:8080', '/pets/prod/pets/rex')).toEqual(expected);
  expect(await fetch(gateway, `${gateway.apis[0].id}.execute-api.eu-west-1.amazonaws.com`, '/prod/pets/rex')).toEqual(
    expected,
  );
  expect(await fetch(gateway, 'localhost:8080', '/nowhere/prod/pets/rex')).toBe(403);
});

test('an API may switch its own endpoint off', async () => {
  const template = apiWith(LAMBDA_PROXY);
  Object.assign(template.Resources.Api.Properties, { DisableExecuteApiEndpoint: true });
  const gateway = LocalGateway.fromTemplate(template, { functions: { handler } });
  expect(await fetch(gateway, `${gateway.apis[0].id}.execute-api.eu-west-1.amazonaws.com`, '/prod/pets/rex')).toBe(403);
});

test('a custom domain name leads to stages by its base paths, the longest first', async () => {
  const gateway = gatewayWith({
    Domain: domain,
    Root: mapping({ Stage: { Ref: 'Stage' } }),
    Shop: mapping({ Stage: { Ref: 'Stage' }, BasePath: 'shop' }),
    Any: mapping({ BasePath: 'any' }),
  });
  expect(await fetch(gateway, 'API.example.com', '/pets/rex')).toEqual(['/pets/rex', '/pets/rex', 'prod']);
  expect(await fetch(gateway, 'api.example.com', '/shop/pets/rex')).toEqual([
    '/shop/pets/rex',
    '/shop/pets/rex',
    'prod',
  ]);
  expect(await fetch(gateway, 'api.example.com', '/any/prod/pets/rex')).toEqual([
    '/any/prod/pets/rex',
    '/any/prod/pets/rex',
    'prod',
  ]);
});

test('routing rules go before mappings, by their priority, headers and base paths', async () => {
  const rule = (Priority: number, Conditions: object[], Stage: string) => ({
    Type: 'AWS::ApiGatewayV2::RoutingRule',
    Properties: {
      DomainNameArn: 'arn:aws:apigateway:us-east-1::/domainnames/api.example.com',
      Priority,
      Conditions,
      Actions: [{ InvokeApi: { ApiId: { Ref: 'Api' }, Stage, StripBasePath: true } }],
    },
  });
  const gateway = gatewayWith({
    Domain: { ...domain, Properties: { ...domain.Properties, RoutingMode: 'ROUTING_RULE_ONLY' } },
    Beta: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: { RestApiId: { Ref: 'Api' }, StageName: 'beta', DeploymentId: { Ref: 'Deployment' } },
    },
    Late: rule(2, [{ MatchBasePaths: { AnyOf: ['v1'] } }], 'prod'),
    Early: rule(1, [{ MatchHeaders: { AnyOf: [{ Header: 'X-Beta', ValueGlob: 'y*' }] } }], 'beta'),
  });
  expect(await fetch(gateway, 'api.example.com', '/v1/pets/rex')).toEqual(['/v1/pets/rex', '/v1/pets/rex', 'prod']);
  expect(await fetch(gateway, 'api.example.com', '/pets/rex', { 'X-Beta': 'yes' })).toEqual([
    '/pets/rex',
    '/pets/rex',
    'beta',
  ]);
  expect(await fetch(gateway, 'api.example.com', '/pets/rex')).toBe(403);
});

test('only hosts of this machine, of APIs and of domain names are expected', () => {
  const gateway = gatewayWith({ Domain: domain });
  const hosts = [
    'localhost:1',
    '127.0.0.1',
    '[::1]:80',
    'pets.localhost',
    'abc.execute-api.x.amazonaws.com',
    'api.example.com:80',
  ];
  for (const host of hosts) expect([host, gateway.expectsHost(host)]).toEqual([host, true]);
  for (const host of ['evil.com', 'localhost.evil.com', '127.0.0.1.evil.com', ''])
    expect([host, gateway.expectsHost(host)]).toEqual([host, false]);
});
