import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MockIntegration, RestApi, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import {
  ApiKeySource,
  GatewayApi,
  KeyRotation,
  MappingTarget,
  StageSet,
  UsagePlanBundle,
  UsagePlanBundleProps,
} from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { clients } from './clients';

const PLAN = 'AWS::ApiGateway::UsagePlan';
const KEY = 'AWS::ApiGateway::ApiKey';
const BINDING = 'AWS::ApiGateway::UsagePlanKey';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

function stagesIn(stack: Stack) {
  const routes = { 'GET /pets': { ...mockRoute, apiKeyRequired: true } };
  const api = new GatewayApi(stack, 'Pets', { routes });
  return new StageSet(stack, 'Stages', { api, stages: { prod: {}, dev: {} } });
}

function bundleOf(props: Partial<UsagePlanBundleProps>, stack = sampleStack()) {
  return { stack, bundle: new UsagePlanBundle(stack, 'Plans', { stages: [stagesIn(stack).stage('prod')], ...props }) };
}

const resourcesOf = (stack: Stack, type: string): { [id: string]: any } => validTemplateOf(stack).findResources(type);
const propertiesOf = (stack: Stack, type: string) =>
  Object.values(resourcesOf(stack, type)).map((one) => one.Properties);

describe('a secret', () => {
  test('of each customer is the key of that customer, whatever the construct ids', () => {
    const stack = sampleStack();
    const keys = ['acme', 'initech'].map((name) =>
      ApiKeySource.secret(new Secret(new Construct(stack, name), 'ApiKey')),
    );
    const { bundle } = bundleOf({ plans: { live: { keys } } }, stack);
    const values = propertiesOf(stack, KEY).map(({ Value }) => JSON.stringify(Value));
    expect(values).toEqual([expect.stringContaining('acmeApiKey'), expect.stringContaining('initechApiKey')]);
    expect(bundle.apiKey('initech/ApiKey').keyId).not.toBe(bundle.apiKey('acme/ApiKey').keyId);
  });

  test('in another version is another value, so that CloudFormation makes another key', () => {
    const valueOf = (versionId?: string) => {
      const stack = sampleStack();
      bundleOf({ plans: { live: { keys: [ApiKeySource.secret(new Secret(stack, 'Acme'), { versionId })] } } }, stack);
      return JSON.stringify(propertiesOf(stack, KEY)[0].Value);
    };
    expect(valueOf('v2')).toContain('SecretString:::v2');
    expect(valueOf()).not.toEqual(valueOf('v2'));
  });

  test('holds the value of a generated key where the client shall read it', () => {
    const { stack, bundle } = bundleOf({
      plans: { gold: { keys: [ApiKeySource.generated('acme', { inSecretsManager: true })] } },
    });
    expect(bundle.secret('acme')).toBeInstanceOf(Secret);
    const [{ Value }] = propertiesOf(stack, KEY);
    const [id] = Object.keys(resourcesOf(stack, 'AWS::SecretsManager::Secret'));
    expect(JSON.stringify(Value)).toContain(`{"Ref":"${id}"}`);
    const [{ GenerateSecretString }] = propertiesOf(stack, 'AWS::SecretsManager::Secret');
    expect(GenerateSecretString).toEqual({ ExcludePunctuation: true, PasswordLength: 40 });
  });
});

describe('a key', () => {
  test('has no name that another stack could have, and says whose it is', () => {
    const { stack } = bundleOf({ plans: { gold: { keys: clients('acme') } } });
    expect(propertiesOf(stack, KEY)).toEqual([{ Description: 'acme', Enabled: true }]);
  });

  test('keeps its logical id in another plan, in no plan, and from another source', () => {
    const idOf = (props: (stack: Stack) => Partial<UsagePlanBundleProps>) => {
      const stack = sampleStack();
      bundleOf(props(stack), stack);
      return Object.keys(resourcesOf(stack, KEY));
    };
    const before = idOf(() => ({ plans: { free: { keys: clients('acme') }, gold: {} } }));
    expect(idOf(() => ({ plans: { free: {}, gold: {} }, keysWithoutPlan: clients('acme') }))).toEqual(before);
    expect(idOf(() => ({ plans: { free: {}, gold: { keys: clients('acme') } } }))).toEqual(before);
    const fromSecret = (stack: Stack) => [ApiKeySource.secret(new Secret(stack, 'S'), { name: 'acme' })];
    expect(idOf((stack) => ({ plans: { free: { keys: fromSecret(stack) } } }))).toEqual(before);
  });

  test('stays in the account where it is told to', () => {
    const keys = [ApiKeySource.generated('acme', { removalPolicy: RemovalPolicy.RETAIN })];
    const { stack } = bundleOf({ plans: { gold: { keys } } });
    expect(Object.values(resourcesOf(stack, KEY))[0].DeletionPolicy).toBe('Retain');
  });

  test('is found by its client before, during and after a rotation', () => {
    const during = bundleOf({
      plans: { gold: { keys: [ApiKeySource.generated('acme', { rotate: KeyRotation.NEXT })] } },
    });
    const [first, second] = Object.keys(resourcesOf(during.stack, KEY));
    expect(during.stack.resolve(during.bundle.apiKey('acme').keyId)).toEqual({ Ref: first });
    expect(during.stack.resolve(during.bundle.nextApiKey('acme')!.keyId)).toEqual({ Ref: second });
    const after = bundleOf({ plans: { gold: { keys: [ApiKeySource.generated('acme', { generation: 2 })] } } });
    expect(after.stack.resolve(after.bundle.apiKey('acme').keyId)).toEqual({ Ref: second });
    expect(after.bundle.nextApiKey('acme')).toBeUndefined();
  });

  test('is handed over with one command', () => {
    const { bundle } = bundleOf({ plans: { gold: { keys: clients('acme') } } });
    expect(bundle.keyValueCommand('acme')).toMatch(
      /^aws apigateway get-api-key --api-key \S+ --include-value --query value --output text$/,
    );
  });
});

describe('a plan', () => {
  test('may be shown under another name without becoming another plan', () => {
    const planOf = (planName?: string) => resourcesOf(bundleOf({ plans: { gold: { planName } } }).stack, PLAN);
    const [[id, plan]] = Object.entries(planOf('Premium'));
    expect(Object.keys(planOf())).toEqual([id]);
    expect(plan.Properties.UsagePlanName).toBe('Premium');
  });

  test('may be added, with the checks of all others', () => {
    const { stack, bundle } = bundleOf({});
    bundle.addPlan('gold', { keys: clients('acme') });
    expect(() => bundle.addPlan('gold', {})).toThrow(/^AGW-KEY-44: the usage plan 'gold' is added 2 times; /);
    expect(() => bundle.addPlan('free', { keys: clients('acme') })).toThrow(/^AGW-KEY-11: /);
    expect(bundle.plans.map(({ planName }) => planName)).toEqual(['gold']);
    expect(Object.keys(resourcesOf(stack, BINDING))).toHaveLength(1);
  });

  test('that is added is the plan that the map makes', () => {
    const added = bundleOf({});
    added.bundle.addPlan('gold', { keys: clients('acme') });
    const written = bundleOf({ plans: { gold: { keys: clients('acme') } } });
    expect(validTemplateOf(added.stack).toJSON()).toEqual(validTemplateOf(written.stack).toJSON());
  });

  test('that exists takes keys of the bundle', () => {
    const { stack, bundle } = bundleOf({});
    const theirs = UsagePlan.fromUsagePlanId(stack, 'Theirs', 'p1');
    bundle.addKeysToPlan(theirs, clients('acme'));
    bundle.addKeysToPlan(theirs, clients('initech'));
    expect(propertiesOf(stack, BINDING).map(({ UsagePlanId }) => UsagePlanId)).toEqual(['p1', 'p1']);
    expect(() => bundle.addKeysToPlan(theirs, [ApiKeySource.generated('acme', { generation: 2 })])).toThrow(
      /^AGW-KEY-35: /,
    );
  });

  test('opens a stage that aws-cdk-lib made, after the stage is there', () => {
    const stack = sampleStack();
    const api = new RestApi(stack, 'Theirs');
    api.root.addMethod('GET', new MockIntegration(), { apiKeyRequired: true });
    new UsagePlanBundle(stack, 'Plans', {
      stages: [MappingTarget.restStage(api.deploymentStage)],
      plans: { gold: { keys: clients('acme') } },
    });
    const stage = Template.fromStack(stack).findResources('AWS::ApiGateway::Stage');
    const [plan] = Object.values(resourcesOf(stack, PLAN));
    expect(plan.Properties.ApiStages[0].Stage).toEqual({ Ref: Object.keys(stage)[0] });
    expect(plan.DependsOn).toEqual(Object.keys(stage));
  });
});

describe('a file of keys', () => {
  const plan = () => bundleOf({ plans: { gold: {} } }).bundle.plan('gold');
  const fileOf = (...lines: string[]) => {
    const file = join(mkdtempSync(join(tmpdir(), 'keys')), 'keys.csv');
    writeFileSync(file, lines.join('\n'));
    return file;
  };
  const value = (letter: string) => letter.repeat(20);

  test('is imported and bound to its plan with one command', () => {
    const file = fileOf('Key,name,Enabled', `${value('a')},acme,TRUE`, `"${value('b')}","Initech, Inc.",`);
    expect(plan().importKeysCommand(file)).toMatch(
      /^aws apigateway import-api-keys --format csv --body 'fileb:\/\/.*keys\.csv' .* aws apigateway create-usage-plan-key --usage-plan-id \S+ --key-type API_KEY --key-id \{\}$/,
    );
  });

  test.each<[string, string[], RegExp]>([
    ['without names', ['Key', value('a')], /^AGW-KEY-42: '.*keys\.csv' has no column 'name'; /],
    ['without keys', ['Key,Name'], /has no keys; /],
    ['with a short value', ['Key,Name', 'abc,acme'], /line 2: the value of the API key has 3 characters; /],
    ['with a long name', ['Key,Name', `${value('a')},${'n'.repeat(1025)}`], /line 2: the name .* 1025 characters/],
    [
      'with one value twice',
      ['Key,Name', `${value('a')},a`, `${value('a')},b`],
      /line 3: the value is that of line 2; /,
    ],
    ['with another flag', ['Key,Name,Enabled', `${value('a')},a,on`], /line 2: enabled is 'on'; /],
  ])('%s is refused, and no value is told', (_, lines, message) => {
    const file = fileOf(...lines);
    expect(() => plan().importKeysCommand(file)).toThrow(message);
    expect(() => plan().importKeysCommand(file)).not.toThrow(value('a'));
  });
});
