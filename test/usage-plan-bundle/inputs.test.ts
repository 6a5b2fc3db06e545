import { CfnParameter, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ApiKey, MockIntegration, RestApi, Stage } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import {
  ApiKeySource,
  GatewayApi,
  HttpGatewayApi,
  KeyRotation,
  MappingTarget,
  Quota,
  StageSet,
  UsagePlanBundle,
  UsagePlanBundleProps,
  WebSocketGatewayApi,
} from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { proxyRoute, quietRoute } from '../v2-sample';
import { writtenBy } from '../written';
import { clients } from './clients';

const { fromApiKey, fromId, generated, secret } = ApiKeySource;
const throttle = { rateLimit: 5, burstLimit: 10 };
const keyed = { ...mockRoute, apiKeyRequired: true };

/** One API of each kind with stages, made once for all rows of a table. */
function stagesIn(stack: Stack) {
  const api = new GatewayApi(stack, 'Pets', { routes: { 'GET /pets': keyed, 'GET /': keyed } });
  const rest = new StageSet(stack, 'PetsStages', { api, stages: { prod: {}, dev: {} } });
  const http = new HttpGatewayApi(stack, 'Shop', { routes: { $default: proxyRoute } });
  const chat = new WebSocketGatewayApi(stack, 'Chat', { routes: { $connect: quietRoute, $default: quietRoute } });
  const stageOf = (id: string, of: HttpGatewayApi | WebSocketGatewayApi) =>
    new StageSet(stack, `${id}Stages`, { api: of, stages: { live: {} } }).stage('live');
  const theirs = new RestApi(stack, 'Theirs');
  theirs.root.addMethod('GET', new MockIntegration());
  return {
    prod: rest.stage('prod'),
    dev: rest.stage('dev'),
    rest,
    api,
    shop: stageOf('Shop', http),
    chat: stageOf('Chat', chat),
    theirs,
  };
}

interface Given extends ReturnType<typeof stagesIn> {
  /** Where the row makes what it needs. */
  readonly scope: Construct;
}

type Plans = UsagePlanBundleProps['plans'];
type Make = (given: Given) => Plans | UsagePlanBundleProps;

const stack = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });
const stages = stagesIn(stack);

function bundleOf(make: Make): { readonly scope: Construct; readonly bundle: () => UsagePlanBundle } {
  const scope = new Construct(stack, `Row${stack.node.children.length}`);
  const made = make({ ...stages, scope });
  const isProps = made !== undefined && Array.isArray(made.stages);
  const props = isProps ? (made as UsagePlanBundleProps) : { stages: [stages.prod], plans: made as Plans };
  return { scope, bundle: () => new UsagePlanBundle(scope, 'Plans', props) };
}

const secretsOf = (scope: Construct) =>
  ['acme', 'initech'].map((name) => new Secret(new Construct(scope, name), 'ApiKey'));
const asAny = (value: unknown) => value as never;

const REFUSED: readonly (readonly [name: string, make: Make, message: RegExp])[] = [
  // One slot, two keys.
  [
    'two secrets of one name',
    ({ scope, dev }) => {
      const [acme, initech] = secretsOf(scope).map((one) => secret(one, { name: 'client' }));
      return { live: { keys: [acme] }, sandbox: { stages: [dev], keys: [initech] } };
    },
    /^AGW-KEY-35: the API key 'client' is given as the secret '.*\/acme\/ApiKey' and as the secret '.*\/initech\/ApiKey'; /,
  ],
  [
    'two secrets of one name in one plan',
    ({ scope }) => ({ live: { keys: secretsOf(scope).map((one) => secret(one, { name: 'client' })) } }),
    /^AGW-KEY-35: the API key 'client'/,
  ],
  [
    'a name beside a secret of that name',
    ({ scope, dev }) => ({
      live: { keys: clients('acme') },
      sandbox: { stages: [dev], keys: [secret(new Secret(scope, 'S'), { name: 'acme' })] },
    }),
    /^AGW-KEY-35: the API key 'acme' is given as a generated key and as the secret '/,
  ],
  [
    'two fields of one secret under one name',
    ({ scope, dev }) => {
      const own = new Secret(scope, 'S');
      const field = (jsonField: string) => [secret(own, { name: 'acme', jsonField })];
      return { live: { keys: field('live') }, sandbox: { stages: [dev], keys: field('test') } };
    },
    /^AGW-KEY-35: .*field 'live' and as .*field 'test'; /,
  ],
  [
    'two versions of one secret under one name',
    ({ scope, dev }) => {
      const own = new Secret(scope, 'S');
      const version = (versionId: string) => [secret(own, { name: 'acme', versionId })];
      return { live: { keys: version('1') }, sandbox: { stages: [dev], keys: version('2') } };
    },
    /^AGW-KEY-35: .*version '1' and as .*version '2'; /,
  ],
  [
    'two descriptions of one client',
    ({ dev }) => ({
      a: { keys: [generated('k', { description: 'A' })] },
      b: { stages: [dev], keys: [generated('k', { description: 'B' })] },
    }),
    /^AGW-KEY-35: .*"description":"A".* and as .*"description":"B"/,
  ],
  [
    'a client that one plan shuts out',
    ({ dev }) => ({
      a: { keys: [generated('k', { enabled: false })] },
      b: { stages: [dev], keys: [generated('k')] },
    }),
    /^AGW-KEY-35: .*"enabled":false/,
  ],
  [
    'a rotation that one plan forgets',
    ({ dev }) => ({
      a: { keys: [generated('k', { generation: 2 })] },
      b: { stages: [dev], keys: [generated('k')] },
    }),
    /^AGW-KEY-35: .*generation 2 and as a generated key; /,
  ],
  [
    'a rotation that one plan begins',
    ({ dev }) => ({
      a: { keys: [generated('k', { rotate: KeyRotation.NEXT })] },
      b: { stages: [dev], keys: [generated('k')] },
    }),
    /^AGW-KEY-35: .*with its next one and as a generated key; /,
  ],
  [
    'two generations in one list',
    () => ({ a: { keys: [generated('k'), generated('k', { generation: 2 })] } }),
    /^AGW-KEY-35/,
  ],
  [
    'one of two in Secrets Manager',
    ({ dev }) => ({
      a: { keys: [generated('k', { inSecretsManager: true })] },
      b: { stages: [dev], keys: clients('k') },
    }),
    /^AGW-KEY-35: .*in Secrets Manager and as a generated key; /,
  ],
  [
    'a client named like an id',
    ({ dev }) => ({ a: { keys: clients('abc') }, b: { stages: [dev], keys: [fromId('abc')] } }),
    /^AGW-KEY-35/,
  ],
  [
    'a key without a plan that a plan has otherwise',
    ({ prod }) => ({
      stages: [prod],
      plans: { a: { keys: clients('k') } },
      keysWithoutPlan: [generated('k', { generation: 2 })],
    }),
    /^AGW-KEY-35/,
  ],
  // A key in two plans of a stage.
  [
    'a key in two plans',
    () => ({ a: { keys: clients('k') }, b: { keys: clients('k') } }),
    /^AGW-KEY-11: .*by the plan 'a' and by the plan 'b'; /,
  ],
  [
    'a key twice in a plan',
    () => ({ a: { keys: clients('k', 'k') } }),
    /^AGW-KEY-11: .*by the plan 'a' and by the plan 'a'; /,
  ],
  [
    'a secret in two plans',
    ({ scope }) => {
      const keys = [secret(new Secret(scope, 'S'))];
      return { a: { keys }, b: { keys } };
    },
    /^AGW-KEY-11: the API key 'Row\d+\/S'/,
  ],
  [
    'an id in two plans',
    () => ({ a: { keys: [fromId('abc')] }, b: { keys: [fromId('abc')] } }),
    /^AGW-KEY-11: the API key 'abc'/,
  ],
  [
    'a key in two plans that share one stage of two',
    ({ prod, dev }) => ({ a: { stages: [prod, dev], keys: clients('k') }, b: { stages: [dev], keys: clients('k') } }),
    /^AGW-KEY-11/,
  ],
  // Names, ids and generations.
  ['an empty client', () => ({ a: { keys: clients('') } }), /^AGW-KEY-26: .*0 characters/],
  ['a client of 1025 characters', () => ({ a: { keys: clients('k'.repeat(1025)) } }), /^AGW-KEY-26: .*1025 characters/],
  ['generation 0', () => ({ a: { keys: [generated('k', { generation: 0 })] } }), /^AGW-KEY-36: .*generation 0/],
  ['generation 1.5', () => ({ a: { keys: [generated('k', { generation: 1.5 })] } }), /^AGW-KEY-36/],
  [
    'generation -1',
    () => ({ a: { keys: [generated('k', { generation: -1, rotate: KeyRotation.NEXT })] } }),
    /^AGW-KEY-36/,
  ],
  ['generation NaN', () => ({ a: { keys: [generated('k', { generation: Number.NaN })] } }), /^AGW-KEY-36/],
  ['an ARN for an id', () => ({ a: { keys: [fromId('arn:aws:apigateway:eu-west-1::/apikeys/abc')] } }), /^AGW-KEY-38/],
  ['an empty id', () => ({ a: { keys: [fromId('')] } }), /^AGW-KEY-38: an empty id/],
  ['an id with a blank', () => ({ a: { keys: [fromId('a b')] } }), /^AGW-KEY-38/],
  [
    'a text for a key',
    () => ({ a: { keys: [asAny('acme')] } }),
    /^AGW-KEY-43: 'acme' is given as a key; .*ApiKeySource\.generated\('acme'\)/,
  ],
  ['a key of the CDK for a source', ({ scope }) => ({ a: { keys: [asAny(new ApiKey(scope, 'K'))] } }), /^AGW-KEY-43/],
  ['nothing for a key', () => ({ a: { keys: [asAny(undefined)] } }), /^AGW-KEY-43: 'undefined'/],
  // Stages.
  ['a stage of an HTTP API', ({ shop }) => ({ stages: [shop], plans: { a: {} } }), /^AGW-KEY-01: the usage plan 'a'/],
  ['a stage of an HTTP API in one plan', ({ shop }) => ({ a: { stages: [shop] } }), /^AGW-KEY-01: the usage plan 'a'/],
  [
    'a stage of an HTTP API of aws-cdk-lib',
    ({ scope }) => ({ a: { stages: [MappingTarget.httpStage(new HttpApi(scope, 'H').defaultStage!)] } }),
    /^AGW-KEY-01/,
  ],
  [
    'an API for a stage',
    ({ api }) => ({ stages: [asAny(api)], plans: { a: {} } }),
    /^AGW-STG-20: a stage of the usage plan 'a' is an API; .*stages\.stage\('prod'\)/,
  ],
  [
    'a set of stages for a stage',
    ({ rest }) => ({ stages: [asAny(rest)], plans: { a: {} } }),
    /^AGW-STG-20: .*a set of stages; /,
  ],
  [
    'a stage of aws-cdk-lib as it is',
    ({ theirs }) => ({ a: { stages: [asAny(theirs.deploymentStage)] } }),
    /^AGW-STG-20: .*Write MappingTarget\.restStage\(stage\)/,
  ],
  [
    'an API of aws-cdk-lib',
    ({ theirs }) => ({ a: { stages: [asAny(theirs)] } }),
    /^AGW-STG-20: .*api\.deploymentStage/,
  ],
  [
    'an HTTP API of aws-cdk-lib',
    ({ scope }) => ({ a: { stages: [asAny(new HttpApi(scope, 'H'))] } }),
    /^AGW-STG-20: .*httpStage\(api\.defaultStage\)/,
  ],
  ['a name for a stage', () => ({ a: { stages: [asAny('prod')] } }), /^AGW-STG-20: .*is prod; /],
  ['nothing for a stage', () => ({ a: { stages: [asAny(undefined)] } }), /^AGW-STG-20: .*is undefined; /],
  [
    'a made up stage',
    () => ({ a: { stages: [asAny({ apiId: 'abc', stageName: 'prod' })] } }),
    /^AGW-STG-20: .*type Object/,
  ],
  // Limits.
  ['a quota below nothing', () => ({ a: { quota: Quota.perDay(-1) } }), /^AGW-KEY-30/],
  ['half a request a day', () => ({ a: { quota: Quota.perDay(1.5) } }), /^AGW-KEY-30/],
  ['an offset of a day', () => ({ a: { quota: Quota.perDay(10, { offset: 1 }) } }), /^AGW-KEY-14/],
  ['an offset of seven days in a week', () => ({ a: { quota: Quota.perWeek(10, { offset: 7 }) } }), /^AGW-KEY-14/],
  ['an offset of 28 days in a month', () => ({ a: { quota: Quota.perMonth(100, { offset: 28 }) } }), /^AGW-KEY-14/],
  ['a rate below nothing', () => ({ a: { throttle: { rateLimit: -1, burstLimit: 1 } } }), /^AGW-KEY-16/],
  ['a rate that is no number', () => ({ a: { throttle: { rateLimit: Number.NaN, burstLimit: 1 } } }), /^AGW-KEY-16/],
  ['half a request at once', () => ({ a: { throttle: { rateLimit: 1, burstLimit: 1.5 } } }), /^AGW-KEY-16/],
  ['a burst below nothing', () => ({ a: { throttle: { rateLimit: 1, burstLimit: -5 } } }), /^AGW-KEY-16/],
  [
    'a limit of a route below nothing',
    () => ({ a: { throttle, methodThrottles: { 'GET /pets': { rateLimit: -1, burstLimit: 1 } } } }),
    /^AGW-KEY-16/,
  ],
  ['limits of routes alone', () => ({ a: { methodThrottles: { 'GET /pets': throttle } } }), /^AGW-KEY-21/],
  [
    'limits of routes of a WebSocket API',
    ({ chat }) => ({ a: { stages: [chat], throttle, methodThrottles: { $connect: throttle } } }),
    /^AGW-GEN-20/,
  ],
];

test.each(REFUSED)('%s is refused, and nothing is left behind', (_, make, message) => {
  const attempt = () => bundleOf(make).bundle();
  expect(attempt).toThrow(message);
  const rows = stack.node.children.filter(({ node }) => node.id.startsWith('Row'));
  expect(rows.flatMap(({ node }) => node.tryFindChild('Plans') ?? [])).toEqual([]);
});

const good = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });

const TAKEN: readonly (readonly [name: string, make: (given: Given) => Partial<UsagePlanBundleProps>])[] = [
  ['no plans', () => ({})],
  ['a plan without anything', () => ({ plans: { a: {} } })],
  ['names with blanks and signs', () => ({ plans: { 'Gold (2026)': { keys: clients('x') } } })],
  ['names that differ in capitals', () => ({ plans: { Gold: { keys: clients('x') }, gold: { keys: clients('y') } } })],
  [
    'names that differ in a slash',
    () => ({ plans: { 'a/b': { keys: clients('x') }, 'a--b': { keys: clients('y') } } }),
  ],
  [
    'clients that differ in signs',
    () => ({ plans: { a: { keys: clients('a-b', 'ab', 'a.b', 'a b', 'a/b', 'a--b') } } }),
  ],
  [
    'clients like a generation',
    () => ({
      plans: { a: { keys: [generated('k', { rotate: KeyRotation.NEXT }), ...clients('k-2', 'k#2', 'k.2')] } },
    }),
  ],
  [
    'an address, a company, another script',
    () => ({ plans: { a: { keys: clients('bob@example.com', 'ACME Inc.', '客户') } } }),
  ],
  ['a client of one character', () => ({ plans: { a: { keys: clients('k') } } })],
  ['a client of 1024 characters', () => ({ plans: { a: { keys: clients('k'.repeat(1024)) } } })],
  [
    'a client that is a token',
    ({ scope }) => ({ plans: { a: { keys: clients(new CfnParameter(scope, 'P').valueAsString) } } }),
  ],
  ['an id from another stack', () => ({ plans: { a: { keys: [fromId(Fn.importValue('KeyId'))] } } })],
  [
    'an id from a parameter',
    ({ scope }) => ({ plans: { a: { keys: [fromId(StringParameter.valueForStringParameter(scope, '/key'))] } } }),
  ],
  [
    'two ids from other stacks',
    () => ({ plans: { a: { keys: [fromId(Fn.importValue('One')), fromId(Fn.importValue('Two'))] } } }),
  ],
  ['a key of the CDK', ({ scope }) => ({ plans: { a: { keys: [fromApiKey(new ApiKey(scope, 'K'))] } } })],
  [
    'an imported key of the CDK',
    ({ scope }) => ({ plans: { a: { keys: [fromApiKey(ApiKey.fromApiKeyId(scope, 'K', Fn.importValue('K')))] } } }),
  ],
  [
    'two secrets of one construct id',
    ({ scope }) => ({ plans: { a: { keys: secretsOf(scope).map((one) => secret(one)) } } }),
  ],
  [
    'one secret in plans of two stages',
    ({ scope, dev }) => {
      const keys = [secret(new Secret(scope, 'S'))];
      return { plans: { a: { keys }, b: { stages: [dev], keys } } };
    },
  ],
  [
    'one client written twice, the same',
    ({ dev }) => {
      const key = () => generated('k', { description: 'A', tags: { a: 'b' } });
      return { plans: { a: { keys: [key()] }, b: { stages: [dev], keys: [key()] } } };
    },
  ],
  [
    'a secret by its name',
    ({ scope }) => ({
      plans: { a: { keys: [secret(Secret.fromSecretNameV2(scope, 'S', 'acme/key'), { jsonField: 'key' })] } },
    }),
  ],
  [
    'a version of a secret',
    ({ scope }) => ({ plans: { a: { keys: [secret(new Secret(scope, 'S'), { versionId: 'v1' })] } } }),
  ],
  ['a value in Secrets Manager', () => ({ plans: { a: { keys: [generated('k', { inSecretsManager: true })] } } })],
  [
    'a rotation in Secrets Manager',
    () => ({ plans: { a: { keys: [generated('k', { inSecretsManager: true, rotate: KeyRotation.NEXT })] } } }),
  ],
  ['a key that stays', () => ({ plans: { a: { keys: [generated('k', { removalPolicy: RemovalPolicy.RETAIN })] } } })],
  ['a key that opens nothing', () => ({ plans: { a: { keys: [generated('k', { enabled: false })] } } })],
  ['a key without a plan', () => ({ keysWithoutPlan: clients('moving') })],
  [
    'plans without stages of the bundle',
    ({ dev }) => ({ stages: [], plans: { a: { stages: [dev], keys: clients('k') } } }),
  ],
  [
    'stages of REST and WebSocket APIs',
    ({ prod, chat }) => ({
      stages: [prod, chat],
      plans: { a: { throttle, methodThrottles: { 'GET /pets': throttle }, keys: clients('k') } },
    }),
  ],
  [
    'a stage of aws-cdk-lib',
    ({ theirs }) => ({
      stages: [MappingTarget.restStage(theirs.deploymentStage)],
      plans: { a: { throttle, methodThrottles: { 'GET /': throttle }, keys: clients('k') } },
    }),
  ],
  [
    'an imported stage',
    ({ scope }) => {
      const restApi = RestApi.fromRestApiId(scope, 'Api', 'abc');
      const stage = Stage.fromStageAttributes(scope, 'Stage', { restApi, stageName: 'prod' });
      return {
        stages: [MappingTarget.restStage(stage)],
        plans: { a: { throttle, methodThrottles: { 'GET /any': throttle }, keys: clients('k') } },
      };
    },
  ],
  [
    'a limit of the root',
    () => ({ plans: { a: { throttle, methodThrottles: { 'GET /': throttle }, keys: clients('k') } } }),
  ],
  [
    'half a request a second',
    () => ({ plans: { a: { throttle: { rateLimit: 0.5, burstLimit: 1 }, keys: clients('k') } } }),
  ],
  [
    'limits that are tokens',
    ({ scope }) => {
      const number = (id: string) => new CfnParameter(scope, id, { type: 'Number' }).valueAsNumber;
      return {
        plans: {
          a: { throttle: { rateLimit: number('R'), burstLimit: number('B') }, quota: Quota.perDay(number('Q')) },
        },
      };
    },
  ],
  ['another name to show', () => ({ plans: { gold: { planName: 'Premium (until 2027)', keys: clients('k') } } })],
];

describe('a bundle takes', () => {
  let given: ReturnType<typeof stagesIn>;
  beforeAll(() => {
    given = stagesIn(good);
  });

  const made = new Map<string, UsagePlanBundle>();

  test.each(TAKEN)('%s', (name, make) => {
    const scope = new Construct(good, `Row${good.node.children.length}`);
    const props = make({ ...given, scope });
    const bundle = new UsagePlanBundle(scope, 'Plans', { stages: [given.prod], ...props });
    expect(bundle.plans.map(({ planName }) => planName)).toEqual(Object.keys(props.plans ?? {}).sort());
    made.set(name, bundle);
  });

  test('all of that in one template, and each of it makes a difference there', () => {
    validTemplateOf(good);
    const written = (bundle: UsagePlanBundle) => writtenBy(`${bundle.node.scope!.node.id}(?![0-9])`, bundle);
    const rows = new Map([...made].map(([name, bundle]) => [written(bundle), name]));
    expect([...made.keys()].filter((name) => ![...rows.values()].includes(name))).toEqual([]);
  });
});

test('the tables are long', () => {
  expect(REFUSED.length).toBeGreaterThanOrEqual(45);
  expect(TAKEN.length).toBeGreaterThanOrEqual(30);
});
