import { App, Stack } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Alias, Function } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import {
  ApiModel,
  DefinitionForm,
  GatewayApi,
  GatewayApiProps,
  GatewayAuthorizer,
  GatewayIntegration,
  GatewayRoute,
  HttpGatewayApi,
  LambdaVersion,
  StageSet,
  StageSetProps,
} from '../../lib';
import { LocalGateway } from '../../lib/local';
import { functionPermitted } from '../../lib/rules/integrations/function-permitted';
import { stageVariablesDefined } from '../../lib/rules/stage-variables/stage-variables-defined';
import { TemplateModel } from '../../lib/template-model/template-model';
import { lived } from '../cloudformation/found/lived';
import { SimulatedAccount } from '../cloudformation/simulated-account';
import { sampleFunction } from '../sample';

const ENV = { account: '111111111111', region: 'eu-west-1' };
const OPENAPI = DefinitionForm.OPENAPI;

function appOf(make: (stack: Stack) => void, rules = 'off'): CloudAssembly {
  const app = new App({ context: { 'cdk-gatehouse:rules': rules } });
  make(new Stack(app, 'Sample', { env: ENV }));
  return app.synth();
}

const modelOf = (assembly: CloudAssembly) => TemplateModel.fromFile(assembly.getStackByName('Sample').templateFullPath);

test('10,000 routes over functions of their stack are an asset, and every stage reaches its functions', async () => {
  const assembly = appOf((stack) => {
    const integrations = Array.from({ length: 20 }, (_, index) =>
      GatewayIntegration.lambdaProxy(sampleFunction(stack, `Part${index}`)),
    );
    const routes = Array.from({ length: 10_000 }, (_, index): [string, GatewayRoute] => [
      `GET /page${index}`,
      { integration: integrations[index % 20] },
    ]);
    const api = new GatewayApi(stack, 'Api', {
      definition: OPENAPI,
      authorizer: GatewayAuthorizer.publicAccess(),
      routes: Object.fromEntries(routes),
    });
    new StageSet(stack, 'Stages', { api, stages: { dev: {}, prod: {} } });
  });
  const { template } = assembly.getStackByName('Sample');
  expect(Buffer.byteLength(JSON.stringify(template))).toBeLessThan(100_000);

  const model = modelOf(assembly);
  expect(model.routes).toHaveLength(10_000);
  expect(new Set(model.integrations.map(({ lambdaFunction }) => lambdaFunction?.logicalId)).size).toBe(20);
  expect(functionPermitted.findingsIn(model)).toEqual([]);
  expect(stageVariablesDefined.findingsIn(model)).toEqual([]);

  const account = new SimulatedAccount();
  expect((await account.deploy(assembly)).reason).toBeUndefined();
  for (const stage of ['dev', 'prod']) {
    expect(account.probe(stage, 'GET /page9999')).toEqual([
      { side: 'stable', backend: expect.stringMatching(/Part19/) },
    ]);
  }
});

/** A route whose model makes the body larger than what stays in a template. */
const large = (route: Omit<GatewayRoute, 'requestModel'>): GatewayRoute => ({
  ...route,
  requestModel: ApiModel.jsonSchema('Page', { type: 'object', description: 'x'.repeat(600_000) }),
});

interface Changes extends Omit<StageSetProps, 'api'> {
  readonly isLarge?: boolean;
  readonly routes?: (stack: Stack, pages: Function) => GatewayApiProps['routes'];
}

const version =
  (ids: readonly string[], { isLarge = true, routes, ...stages }: Changes) =>
  (stack: Stack) => {
    const [pages, ...others] = ids.map((id) => sampleFunction(stack, id));
    const route = { integration: GatewayIntegration.lambdaProxy(pages) };
    const api = new GatewayApi(stack, 'Api', {
      definition: OPENAPI,
      authorizer: GatewayAuthorizer.publicAccess(),
      routes: {
        'POST /pages': isLarge ? large(route) : route,
        ...Object.fromEntries(
          others.map((fn) => [`GET /${fn.node.id}`, { integration: GatewayIntegration.lambdaProxy(fn) }]),
        ),
        ...routes?.(stack, pages),
      },
    });
    new StageSet(stack, 'Stages', { api, ...stages });
  };

test('an asset reaches aliases, roles, buckets and user pools through variables too', async () => {
  const assembly = appOf(
    version(['Pages'], {
      stages: { prod: { variables: { colour: 'blue' } } },
      routes: (stack, pages) => ({
        'GET /by-stage': { integration: GatewayIntegration.lambdaAlias(pages) },
        'GET /live': {
          integration: GatewayIntegration.lambdaProxy(
            new Alias(stack, 'Live', { aliasName: 'live', version: pages.currentVersion }),
          ),
          authorizer: GatewayAuthorizer.cognito({ name: 'Users', userPools: [new UserPool(stack, 'Users')] }),
        },
        'GET /files/{name}': { integration: GatewayIntegration.s3Get(new Bucket(stack, 'Files')) },
      }),
    }),
  );
  const [stage] = modelOf(assembly).stages;
  expect(stage.properties.map('Variables').names()).toContain('colour');
  const account = new SimulatedAccount();
  expect((await account.deploy(assembly)).reason).toBeUndefined();
  const answers = account.requests().map(({ route }) => account.probe('prod', route)[0]);
  expect(answers.map(({ failure }) => failure)).toEqual(answers.map(() => undefined));
});

test('the local gateway calls the functions of an asset', async () => {
  const assembly = appOf(version(['Pages', 'Feed'], { stages: { prod: {} } }));
  const gateway = LocalGateway.fromAssembly(assembly.directory, {
    functions: { Feed: () => ({ statusCode: 200, body: 'feed' }) },
  });
  const response = await gateway.fetch('prod', 'GET /Feed');
  expect([response.status, response.text]).toEqual([200, 'feed']);
  expect(gateway.apis[0].routes.map(({ integration }) => integration).join()).toMatch(
    /^Lambda Feed\w+,Lambda Pages\w+$/,
  );
});

test('an API becomes an asset and comes back while it answers, with functions that come and go', async () => {
  const stages = { dev: {}, prod: {} };
  await lived(
    version(['Pages', 'Feed'], { isLarge: false, stages }),
    version(['Pages', 'Feed'], { stages }),
    version(['Pages', 'Search'], { stages }),
    version(['Pages'], { isLarge: false, stages }),
  );
});

/** Deploys one version after the other, and tells where a request ends up then. */
async function reached(route: string, ...versions: ((stack: Stack) => void)[]): Promise<unknown> {
  const account = new SimulatedAccount();
  for (const each of versions) expect((await account.deploy(appOf(each))).reason).toBeUndefined();
  return account.probe('prod', route);
}

const feedReached = [{ side: 'stable', backend: expect.stringMatching(/Feed/) }];

test('a stage stays on a release that was an asset', async () => {
  const releases = ['one'];
  const stages = { dev: {}, prod: { release: 'one' } };
  const versions = [
    version(['Pages', 'Feed'], { releases, stages }),
    version(['Pages', 'Feed', 'Search'], { isLarge: false, releases, stages }),
  ];
  expect(await reached('GET /Feed', ...versions)).toEqual(feedReached);
  await lived(...versions);
});

test('a stage on a release that was an asset calls functions that the API has no more', async () => {
  const releases = ['one'];
  const second = (stack: Stack) => {
    const retainedFunctions = [sampleFunction(stack, 'Feed')];
    const prod = { release: 'one', lambdaVersion: LambdaVersion.current(), retainedFunctions };
    version(['Pages'], { releases, stages: { prod } })(stack);
  };
  const first = version(['Pages', 'Feed'], { releases, stages: { prod: { release: 'one' } } });
  expect(await reached('GET /Feed', first, second)).toEqual(feedReached);
});

test('an HTTP API that is an asset reaches functions of its stack', async () => {
  const httpApi = (stack: Stack) => {
    const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack, 'Feed'));
    const paths = Array.from({ length: 300 }, (_, index) => `GET /${'x'.repeat(2_000)}${index}`);
    const api = new HttpGatewayApi(stack, 'Api', {
      definition: OPENAPI,
      routes: { 'GET /Feed': { integration }, ...Object.fromEntries(paths.map((path) => [path, { integration }])) },
    });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  };
  expect(JSON.stringify(appOf(httpApi).getStackByName('Sample').template)).toContain('BodyS3Location');
  expect(await reached('GET /Feed', httpApi)).toEqual(feedReached);
});

test('more functions than a stage has variables keep a body in its template', () => {
  const ids = Array.from({ length: 101 }, (_, index) => `Part${index}`);
  const { template } = appOf(version(ids, { stages: { prod: {} } })).getStackByName('Sample');
  expect(JSON.stringify(template)).not.toContain('BodyS3Location');
});
