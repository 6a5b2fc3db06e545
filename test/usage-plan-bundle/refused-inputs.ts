import { ApiKey } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { KeyRotation, MappingTarget, Quota } from '../../lib';
import { clients } from './clients';
import { asAny, fromId, generated, Make, secret, secretsOf, throttle } from './inputs';

export const REFUSED: readonly (readonly [name: string, make: Make, message: RegExp])[] = [
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
