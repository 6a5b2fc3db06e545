import { CfnParameter, Fn, RemovalPolicy } from 'aws-cdk-lib';
import { ApiKey, RestApi, Stage } from 'aws-cdk-lib/aws-apigateway';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { KeyRotation, MappingTarget, Quota, UsagePlanBundleProps } from '../../lib';
import { clients } from './clients';
import { fromApiKey, fromId, Given, generated, secret, secretsOf, throttle } from './inputs';

export const TAKEN: readonly (readonly [name: string, make: (given: Given) => Partial<UsagePlanBundleProps>])[] = [
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
