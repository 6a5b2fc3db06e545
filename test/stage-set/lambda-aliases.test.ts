import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Alias, Code, Function, Runtime, SingletonFunction } from 'aws-cdk-lib/aws-lambda';
import { GatewayApi, GatewayIntegration, LambdaVersion, StageSet, StageSettings } from '../../lib';
import { methodsOf, mockRoute, sampleFunction, sampleStack, templateOf, validTemplateOf } from '../sample';

const ALIAS = 'AWS::Lambda::Alias';
const PERMISSION = 'AWS::Lambda::Permission';
const STAGE = 'AWS::ApiGateway::Stage';

function stagesOf(stages: { [name: string]: StageSettings }, stack = sampleStack()) {
  const list = sampleFunction(stack, 'List');
  const get = sampleFunction(stack, 'Get');
  const api = new GatewayApi(stack, 'Api', {
    routes: {
      'GET /pets': { integration: GatewayIntegration.lambdaAlias(list) },
      'POST /pets': { integration: GatewayIntegration.lambdaAlias(list) },
      'GET /pets/{id}': { integration: GatewayIntegration.lambdaAlias(get) },
    },
  });
  return { stack, list, get, api, stages: new StageSet(stack, 'Stages', { api, stages }) };
}

const propertiesOf = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

const variablesOf = (template: Template) =>
  Object.fromEntries(propertiesOf(template, STAGE).map(({ StageName, Variables }) => [StageName, Variables]));

describe('lambdaAlias', () => {
  test('calls the alias that the stage variable names', () => {
    const { stack } = stagesOf({ prod: {} });
    const { Uri, Type } = methodsOf(validTemplateOf(stack))['GET /pets'].Integration;
    expect(Type).toBe('AWS_PROXY');
    expect(Uri['Fn::Join'][1].at(-1)).toBe(':${stageVariables.lambdaAlias}/invocations');
  });

  test('has a variable, an alias and a permission for every stage and function', () => {
    const { stack, list, get } = stagesOf({ dev: { lambdaVersion: LambdaVersion.latest() }, prod: {} });
    const template = validTemplateOf(stack);
    expect(variablesOf(template)).toEqual({ dev: { lambdaAlias: 'dev' }, prod: { lambdaAlias: 'prod' } });
    const aliases = propertiesOf(template, ALIAS).map(({ Name, FunctionName }) => [Name, FunctionName]);
    const nameOf = (fn: Function) => stack.resolve(fn.functionName);
    expect(aliases).toEqual(
      expect.arrayContaining([
        ['dev', nameOf(list)],
        ['prod', nameOf(list)],
        ['dev', nameOf(get)],
        ['prod', nameOf(get)],
      ]),
    );
    expect(aliases).toHaveLength(4);
    template.resourceCountIs(PERMISSION, 4);
  });

  test('permits one stage to call one alias, after the alias is there', () => {
    const { stack, list, api } = stagesOf({ dev: {}, prod: {} });
    const template = validTemplateOf(stack);
    const permissions = Object.values(template.findResources(PERMISSION));
    const ofProd = permissions.filter(
      ({ Properties }) =>
        JSON.stringify(Properties.FunctionName) === JSON.stringify(stack.resolve(`${list.functionArn}:prod`)),
    );
    expect(ofProd).toHaveLength(1);
    const [{ Properties, DependsOn }] = ofProd;
    const source = Properties.SourceArn['Fn::Join'][1];
    expect(source.slice(-2)).toEqual([stack.resolve(api.apiId), '/prod/*/*']);
    const aliasIds = Object.keys(template.findResources(ALIAS, { Properties: { Name: 'prod' } }));
    expect(aliasIds).toContain([DependsOn].flat()[0]);
  });

  test('lets a stage wait for the permissions of its aliases', () => {
    const { stack } = stagesOf({ dev: {}, prod: {} });
    const template = validTemplateOf(stack);
    const stages = template.findResources('AWS::ApiGateway::Stage');
    const permissions = template.findResources(PERMISSION);
    for (const { DependsOn, Properties } of Object.values(stages)) {
      const awaited = Object.keys(permissions).filter((id) => [DependsOn].flat().includes(id));
      expect(awaited).toHaveLength(2);
      for (const id of awaited) {
        expect(permissions[id].Properties.SourceArn['Fn::Join'][1].at(-1)).toBe(`/${Properties.StageName}/*/*`);
      }
    }
  });

  test('points the alias at the version that the stage chooses, per function too', () => {
    const stack = sampleStack();
    const list = sampleFunction(stack, 'List');
    const get = sampleFunction(stack, 'Get');
    const api = new GatewayApi(stack, 'Api', {
      routes: {
        'GET /a': { integration: GatewayIntegration.lambdaAlias(list) },
        'GET /b': { integration: GatewayIntegration.lambdaAlias(get) },
      },
    });
    new StageSet(stack, 'Stages', {
      api,
      stages: {
        dev: { lambdaVersion: LambdaVersion.latest() },
        test: { lambdaVersion: LambdaVersion.current() },
        prod: { lambdaVersion: LambdaVersion.number('7').forFunction(get, LambdaVersion.number('12')) },
      },
    });
    const template = validTemplateOf(stack);
    const versionOf = (alias: string, fn: Function) =>
      propertiesOf(template, ALIAS).find(
        ({ Name, FunctionName }) => Name === alias && FunctionName.Ref === stack.resolve(fn.functionName).Ref,
      )!.FunctionVersion;
    expect(versionOf('dev', list)).toBe('$LATEST');
    expect(versionOf('test', list)).toEqual(stack.resolve(list.currentVersion.version));
    expect([versionOf('prod', list), versionOf('prod', get)]).toEqual(['7', '12']);
  });

  test('keeps the versions that it publishes', () => {
    const { stack } = stagesOf({ prod: {} });
    const versions = Object.values(validTemplateOf(stack).findResources('AWS::Lambda::Version'));
    expect(versions.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual([
      'RetainExceptOnCreate',
      'RetainExceptOnCreate',
    ]);
  });

  test('keeps the alias of a function that only an older release calls', () => {
    const stack = sampleStack();
    const retired = sampleFunction(stack, 'Retired');
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    const prod = { release: 'v41', retainedFunctions: [retired], lambdaVersion: LambdaVersion.number('3') };
    new StageSet(stack, 'Stages', { api, releases: ['v41'], stages: { dev: {}, prod } });
    const template = validTemplateOf(stack);
    expect(propertiesOf(template, ALIAS).map(({ Name, FunctionVersion }) => [Name, FunctionVersion])).toEqual([
      ['prod', '3'],
    ]);
    template.resourceCountIs(PERMISSION, 1);
    expect(variablesOf(template)).toEqual({ dev: undefined, prod: { lambdaAlias: 'prod' } });
  });

  test('serves routes that join after the stages', () => {
    const { stack, api } = stagesOf({ prod: {} });
    const late = sampleFunction(stack, 'Late');
    api.addRoute('GET /late', { integration: GatewayIntegration.lambdaAlias(late, { variable: 'lateAlias' }) });
    const template = validTemplateOf(stack);
    template.resourceCountIs(ALIAS, 3);
    template.resourceCountIs(PERMISSION, 3);
    expect(variablesOf(template).prod).toEqual({ lambdaAlias: 'prod', lateAlias: 'prod' });
  });

  test('names aliases as the stage says, a variable by hand first', () => {
    const { stack } = stagesOf({ blue: { aliasName: 'live' }, green: { variables: { lambdaAlias: 'next' } } });
    const template = validTemplateOf(stack);
    expect(variablesOf(template)).toEqual({ blue: { lambdaAlias: 'live' }, green: { lambdaAlias: 'next' } });
    expect([...new Set(propertiesOf(template, ALIAS).map(({ Name }) => Name))].sort()).toEqual(['live', 'next']);
  });

  test('takes an alias that the app has made already', () => {
    const stack = sampleStack();
    const fn = sampleFunction(stack);
    const alias = fn.addAlias('prod', { description: 'theirs' });
    const api = new GatewayApi(stack, 'Api', {
      routes: { 'GET /a': { integration: GatewayIntegration.lambdaAlias(fn) } },
    });
    const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    const template = validTemplateOf(stack);
    expect(propertiesOf(template, ALIAS).map(({ Description }) => Description)).toEqual(['theirs']);
    expect(stages.stage('prod').aliases).toEqual([alias]);
    template.resourceCountIs(PERMISSION, 1);
  });

  test('takes an alias that the app has made in another place, and finds one that comes later', () => {
    const stack = sampleStack();
    const fn = sampleFunction(stack);
    const alias = new Alias(stack, 'Theirs', { aliasName: 'prod', version: fn.currentVersion });
    const api = new GatewayApi(stack, 'Api', {
      routes: { 'GET /a': { integration: GatewayIntegration.lambdaAlias(fn) } },
    });
    const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {}, dev: {} } });
    expect(stages.stage('prod').aliases).toEqual([alias]);
    expect(stages.stage('dev').aliases).not.toEqual([alias]);
    new Alias(stack, 'Late', { aliasName: 'dev', version: fn.currentVersion });
    expect(() => (stack.node.root as App).synth()).toThrow(/AGW-VAR-17|2 aliases named 'dev'/);
  });

  test('permits an alias that exists outside of the app and makes none', () => {
    const { stack } = stagesOf({ prod: { lambdaVersion: LambdaVersion.existingAlias() } });
    const template = validTemplateOf(stack);
    template.resourceCountIs(ALIAS, 0);
    template.resourceCountIs(PERMISSION, 2);
    expect(variablesOf(template)).toEqual({ prod: { lambdaAlias: 'prod' } });
  });

  test('calls functions that are imported by ARN', () => {
    const stack = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });
    const arn = 'arn:aws:lambda:eu-west-1:111111111111:function:list';
    const fn = Function.fromFunctionAttributes(stack, 'Imported', { functionArn: arn, sameEnvironment: true });
    const route = { integration: GatewayIntegration.lambdaAlias(fn) };
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': route } });
    new StageSet(stack, 'Stages', { api, stages: { prod: { lambdaVersion: LambdaVersion.number('3') } } });
    const template = validTemplateOf(stack);
    template.hasResourceProperties(ALIAS, { FunctionName: 'list', FunctionVersion: '3', Name: 'prod' });
    template.hasResourceProperties(PERMISSION, { FunctionName: `${arn}:prod` });
  });

  test('makes the alias beside a function of another stack, which does not come to depend on the API', () => {
    const app = new App();
    const functions = new Stack(app, 'Functions');
    const stack = new Stack(app, 'Apis');
    const fn = sampleFunction(functions);
    const route = { integration: GatewayIntegration.lambdaAlias(fn) };
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': route } });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    Template.fromStack(functions).resourceCountIs(ALIAS, 1);
    validTemplateOf(stack).resourceCountIs(PERMISSION, 1);
    expect(functions.dependencies).toEqual([]);
    // An import of the version would be refused at the first change of the function's code, which makes a new version.
    expect(JSON.stringify(Template.fromStack(functions).toJSON().Outputs)).not.toContain('CurrentVersion');
  });

  test('keeps executions ready', () => {
    const { stack } = stagesOf({ prod: { provisionedConcurrency: 5 } });
    validTemplateOf(stack).hasResourceProperties(ALIAS, {
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 },
    });
  });

  test('shares an alias between two APIs', () => {
    const { stack, list } = stagesOf({ prod: {} });
    const route = { integration: GatewayIntegration.lambdaAlias(list) };
    const other = new GatewayApi(stack, 'Other', { routes: { 'GET /b': route } });
    new StageSet(stack, 'OtherStages', { api: other, stages: { prod: {} } });
    const template = validTemplateOf(stack);
    template.resourceCountIs(ALIAS, 2);
    template.resourceCountIs(PERMISSION, 3);
  });

  test.each<[string, { [name: string]: StageSettings }, RegExp]>([
    [
      '$LATEST kept ready',
      { prod: { lambdaVersion: LambdaVersion.latest(), provisionedConcurrency: 1 } },
      /^AGW-VAR-15: /,
    ],
    [
      'one alias for two versions',
      { blue: { aliasName: 'live' }, green: { aliasName: 'live', lambdaVersion: LambdaVersion.number('7') } },
      /^AGW-VAR-13: alias 'live' of '.*' is to point at 'current' and '7'; /,
    ],
    ['digits as an alias', { 2: {} }, /^AGW-VAR-14: the alias of stage '2' is '2'; /],
    ['a variable whose value is no alias', { prod: { variables: { lambdaAlias: 'a.b' } } }, /^AGW-VAR-14: /],
  ])('refuses %s', (_, stages, message) => {
    expect(() => stagesOf(stages)).toThrow(message);
  });

  test('a stage of digits is fine where no function has an alias', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    new StageSet(stack, 'Stages', { api, stages: { 2: {} } });
    validTemplateOf(stack).hasResourceProperties(STAGE, { StageName: '2' });
  });

  test('refuses the current version of an imported function', () => {
    const stack = sampleStack();
    const fn = Function.fromFunctionName(stack, 'Imported', 'list');
    const route = { integration: GatewayIntegration.lambdaAlias(fn) };
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': route } });
    expect(() => new StageSet(stack, 'Stages', { api, stages: { prod: {} } })).toThrow(
      /^AGW-VAR-12: stage 'prod' calls the current version of '.*Imported', which is imported; /,
    );
    expect(stack.node.tryFindChild('Stages')).toBeUndefined();
  });

  test('refuses a function of another account', () => {
    const stack = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });
    const arn = 'arn:aws:lambda:eu-west-1:222222222222:function:list';
    const route = { integration: GatewayIntegration.lambdaAlias(Function.fromFunctionArn(stack, 'Imported', arn)) };
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': route } });
    const stages = { prod: { lambdaVersion: LambdaVersion.number('3') } };
    expect(() => new StageSet(stack, 'Stages', { api, stages })).toThrow(
      /^AGW-VAR-05: '.*Imported' belongs to another/,
    );
  });

  test.each(['$LATEST', 'v7', '0', ''])('refuses version %p', (version) => {
    expect(() => LambdaVersion.number(version)).toThrow(/^AGW-VAR-11: /);
  });

  test('an alias made by hand under another id can be passed over', () => {
    const { stack, list } = stagesOf({ prod: { lambdaVersion: LambdaVersion.existingAlias() } });
    new Alias(stack, 'Theirs', { aliasName: 'prod', version: list.currentVersion });
    validTemplateOf(stack).resourceCountIs(ALIAS, 1);
  });
});

test('stage variables name HTTP backends in the same way', () => {
  const stack = sampleStack();
  const integration = GatewayIntegration.http('https://${stageVariables.backend}/pets/{id}');
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets/{id}': { integration } } });
  const variables = (backend: string) => ({ variables: { backend } });
  new StageSet(stack, 'Stages', {
    api,
    stages: { dev: variables('dev.example.com'), prod: variables('www.example.com') },
  });
  const template = validTemplateOf(stack);
  expect(methodsOf(template)['GET /pets/{id}'].Integration.Uri).toBe('https://${stageVariables.backend}/pets/{id}');
  expect(variablesOf(template)).toEqual({ dev: { backend: 'dev.example.com' }, prod: { backend: 'www.example.com' } });
});

test('a stage calls the current version of a function that the app makes once', () => {
  const stack = sampleStack();
  const handler = new SingletonFunction(stack, 'Once', {
    uuid: '7c5f4d3e-0000-4000-8000-000000000001',
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => ({ statusCode: 200 });'),
  });
  const routes = { 'GET /a': { integration: GatewayIntegration.lambdaAlias(handler) } };
  const template = templateOf({ routes }, stack);
  template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'prod' });
  template.resourceCountIs('AWS::Lambda::Version', 1);
});
