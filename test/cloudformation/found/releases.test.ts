import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { NetworkLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import {
  CanaryDeployment,
  CanaryState,
  CanaryTraffic,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  GatewayRoute,
  HttpGatewayApi,
  LambdaVersion,
  PrivateTarget,
  StageSet,
  StageSettings,
  WebSocketGatewayApi,
} from '../../../lib';
import { SimulatedAccount } from '../simulated-account';
import { assemblyOf, functionIn, lived, Version } from './lived';

const openRoute = (integration: GatewayIntegration) => ({ integration, authorizer: GatewayAuthorizer.publicAccess() });

/** What routes call, in the app all the time. */
function backendsIn(stack: Stack) {
  const vpc = Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-1',
    availabilityZones: ['a'],
    privateSubnetIds: ['s-1'],
  });
  return {
    fn: functionIn(stack, 'Fn'),
    authorizer: functionIn(stack, 'Authorizer'),
    table: new Table(stack, 'Table', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      removalPolicy: RemovalPolicy.DESTROY,
    }),
    balancer: new NetworkLoadBalancer(stack, 'Balancer', { vpc }),
  };
}

type Backends = ReturnType<typeof backendsIn>;

const ROUTES: { readonly [what: string]: (backends: Backends) => GatewayRoute } = {
  'the role of a service integration': ({ table }) =>
    openRoute(
      GatewayIntegration.awsAction({
        service: 'dynamodb',
        action: 'Scan',
        resources: [table.tableArn],
        requestTemplates: { 'application/json': table.stack.toJsonString({ TableName: table.tableName }) },
      }),
    ),
  'the permission of a function': ({ fn }) => openRoute(GatewayIntegration.lambdaProxy(fn)),
  'the permission of an authorizer': ({ authorizer, fn }) => ({
    integration: GatewayIntegration.lambdaProxy(fn),
    authorizer: GatewayAuthorizer.lambdaRequest({ name: 'Callers', handler: authorizer }),
  }),
  'the alias of a stage': ({ fn }) => openRoute(GatewayIntegration.lambdaAlias(fn)),
  'a VPC link': ({ balancer }) =>
    openRoute(GatewayIntegration.vpcLink(PrivateTarget.networkLoadBalancer(balancer), 'http://pets.internal')),
};

const defaults: StageSettings = { lambdaVersion: LambdaVersion.current() };

describe.each(Object.entries(ROUTES))('a stage on a release of a REST API keeps %s', (_what, route) => {
  const version =
    (routesOf: (backends: Backends) => { [key: string]: GatewayRoute }): Version =>
    (stack) => {
      const routes = routesOf(backendsIn(stack));
      const api = new GatewayApi(stack, 'Api', { routes });
      new StageSet(stack, 'Stages', { api, defaults, releases: ['r1'], stages: { dev: {}, prod: { release: 'r1' } } });
    };
  const stay = { 'GET /stay': openRoute(GatewayIntegration.mock({ 200: {} })) };

  test('when its route goes', async () => {
    const before = version((backends) => ({ ...stay, 'GET /pets': route(backends) }));
    const account = await deployed(
      before,
      version(() => stay),
    );
    expect(account.probe('prod', 'GET /pets')).toEqual([{ side: 'stable', backend: expect.any(String) }]);
  });

  test('when its route calls something else', async () => {
    await lived(
      version((backends) => ({ ...stay, 'GET /pets': route(backends) })),
      version(() => ({ ...stay, 'GET /pets': stay['GET /stay'] })),
    );
  });
});

test('a stage on a release of an HTTP API keeps what its snapshot calls', async () => {
  const version =
    (hasRoute: boolean): Version =>
    (stack) => {
      const { authorizer, fn } = backendsIn(stack);
      const api = new HttpGatewayApi(stack, 'Api', {
        routes: {
          'GET /stay': openRoute(GatewayIntegration.http('https://pets.example.com')),
          ...(hasRoute && {
            'GET /pets': {
              integration: GatewayIntegration.lambdaAlias(fn),
              authorizer: GatewayAuthorizer.lambdaRequest({ name: 'Callers', handler: authorizer }),
            },
          }),
        },
      });
      new StageSet(stack, 'Stages', { api, defaults, releases: ['r1'], stages: { prod: { release: 'r1' } } });
    };
  const account = await deployed(version(true), version(false));
  expect(account.probe('prod', 'GET /pets')).toEqual([{ side: 'stable', backend: expect.stringContaining('Lambda') }]);
});

test('a stage on a release of a WebSocket API keeps what its snapshot calls', async () => {
  const version =
    (hasRoute: boolean): Version =>
    (stack) => {
      const { fn } = backendsIn(stack);
      const api = new WebSocketGatewayApi(stack, 'Api', {
        routes: {
          $connect: openRoute(GatewayIntegration.mock({ 200: {} })),
          $default: { integration: GatewayIntegration.mock({ 200: {} }) },
          ...(hasRoute && { join: { integration: GatewayIntegration.lambdaProxy(fn) } }),
        },
      });
      new StageSet(stack, 'Stages', { api, releases: ['r1'], stages: { prod: { release: 'r1' } } });
    };
  const account = await deployed(version(true), version(false));
  expect(account.probe('prod', 'join')).toEqual([{ side: 'stable', backend: expect.stringContaining('Lambda') }]);
});

test('a stage on a release goes on caching a route that the API has no more', async () => {
  const version =
    (hasRoute: boolean): Version =>
    (stack) => {
      const mock = openRoute(GatewayIntegration.mock({ 200: {} }));
      const routes = { 'GET /stay': mock, 'POST /stay': mock, ...(hasRoute && { 'GET /pets': mock }) };
      const api = new GatewayApi(stack, 'Api', { routes });
      new StageSet(stack, 'Stages', { api, releases: ['r1'], stages: { prod: { release: 'r1', cache: {} } } });
    };
  const account = await deployed(version(true), version(false));
  const [{ properties }] = account.resources('AWS::ApiGateway::Stage');
  const isCached = (HttpMethod: string, ResourcePath: string) => {
    const of = (method: string, path: string) =>
      properties.MethodSettings.find((own: any) => own.HttpMethod === method && own.ResourcePath === path);
    return (of(HttpMethod, ResourcePath) ?? of('*', '/*')).CachingEnabled;
  };
  expect(isCached('GET', '/~1pets')).toBe(true);
  expect(isCached('GET', '/~1stay')).toBe(true);
  expect(isCached('POST', '/~1stay')).toBe(false);
});

describe('the code behind a stage on a release', () => {
  const version =
    (code: string, prod: StageSettings): Version =>
    (stack) => {
      const fn = functionIn(stack, 'Fn', undefined, code);
      const api = new GatewayApi(stack, 'Api', {
        routes: { 'GET /pets': openRoute(GatewayIntegration.lambdaAlias(fn)) },
      });
      new StageSet(stack, 'Stages', { api, releases: ['r1'], stages: { dev: {}, prod: { release: 'r1', ...prod } } });
    };

  test('is asked for: the newest would come to old routes with every deployment', () => {
    expect(() => assemblyOf(version('//', {}))).toThrow(/AGW-VAR-18: stage 'prod' stays on release 'r1'/);
  });

  test('stays where it is a number, while new code comes to the other stages', async () => {
    const pinned = { lambdaVersion: LambdaVersion.number('1') };
    const account = await deployed(version('// 1', defaults), version('// 1', pinned), version('// 2', pinned));
    const [{ backend }] = account.probe('prod', 'GET /pets');
    expect(backend).toMatch(/:1$/);
    expect(account.probe('dev', 'GET /pets')).toEqual([{ side: 'stable', backend: expect.stringMatching(/:2$/) }]);
  });

  test('follows where that is written', async () => {
    const account = await deployed(version('// 1', defaults), version('// 2', defaults));
    expect(account.probe('prod', 'GET /pets')).toEqual([{ side: 'stable', backend: expect.stringMatching(/:2$/) }]);
  });
});

test('a canary whose release calls another function leaves the stable release its own', async () => {
  const version =
    (id: string, state?: CanaryState): Version =>
    (stack) => {
      const functions = { One: functionIn(stack, 'One'), Two: functionIn(stack, 'Two') };
      const integration = GatewayIntegration.lambdaProxy(functions[id as keyof typeof functions]);
      const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': openRoute(integration) } });
      const releases = state ? ['r1', 'r2'] : ['r1'];
      const stages = new StageSet(stack, 'Stages', { api, releases, stages: { prod: { release: 'r1' } } });
      if (!state) return;
      const traffic = CanaryTraffic.percent(10);
      new CanaryDeployment(stack, 'Canary', { stage: stages.stage('prod'), canary: 'r2', traffic, state });
    };
  const running = version('Two', CanaryState.RUNNING);
  const account = await deployed(version('One'), running);
  const backends = account.probe('prod', 'GET /pets').map(({ backend, side }) => `${side} ${backend}`);
  expect(backends).toEqual([
    expect.stringMatching(/^stable Lambda Sample-One/),
    expect.stringMatching(/^canary Lambda Sample-Two/),
  ]);
  await lived(running, version('Two', CanaryState.PROMOTED), running, version('Two', CanaryState.ABORTED));
});

test('an alias that was kept for a release comes back into the app with the flag that the documentation names', async () => {
  const version =
    (integration: (stack: Stack) => GatewayIntegration): Version =>
    (stack) => {
      const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': openRoute(integration(stack)) } });
      new StageSet(stack, 'Stages', { api, defaults, releases: ['r1'], stages: { prod: {} } });
    };
  const through = version((stack) => GatewayIntegration.lambdaAlias(functionIn(stack, 'Fn')));
  const past = version((stack) => GatewayIntegration.lambdaProxy(functionIn(stack, 'Fn')));
  const account = await deployed(through, past);
  expect((await account.deploy(assemblyOf(through))).reason).toMatch(/AWS::Lambda::Alias .* already exists/);
  expect((await account.deploy(assemblyOf(through), { importsExisting: true })).reason).toBeUndefined();
});

async function deployed(...versions: readonly Version[]): Promise<SimulatedAccount> {
  const account = new SimulatedAccount();
  for (const version of versions) expect((await account.deploy(assemblyOf(version))).reason).toBeUndefined();
  return account;
}
