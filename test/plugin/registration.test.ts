import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, AppProps, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnMethod, CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { GatehouseRules } from '../../lib/plugin/gatehouse-rules';
import { registerGatehouseRules } from '../../lib/plugin/registration';
import { RuleSeverity } from '../../lib/plugin/rule-severity';

const KEY = 'cdk-gatehouse:rules';

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

afterEach(() => jest.restoreAllMocks());

/** What the constructs of this library do, on an API with one error: a port that API Gateway does not connect to. */
class BadApi extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    registerGatehouseRules(this);
    const api = new CfnRestApi(this, 'Api', { name: 'pets' });
    const integration = { type: 'HTTP_PROXY', integrationHttpMethod: 'GET', uri: 'http://example.com:22' };
    const { ref: restApiId, attrRootResourceId: resourceId } = api;
    new CfnMethod(this, 'Get', { restApiId, resourceId, httpMethod: 'GET', authorizationType: 'AWS_IAM', integration });
  }
}

const offOf = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, RuleSeverity.OFF]));

function appWith(context: AppProps['context'] = {}): { app: App; stack: Stack } {
  const app = new App({ context });
  return { app, stack: new Stack(app, 'Pets') };
}

/** How often the message of a failed synthesis speaks of the rule. */
function findingsIn(app: App): number {
  try {
    app.synth();
    return 0;
  } catch (error) {
    return (error as Error).message.split('is on port 22').length - 1;
  }
}

test('a construct registers the rules', () => {
  const { app, stack } = appWith();
  new BadApi(stack, 'Api');
  expect(() => app.synth()).toThrow(/AGW-INT-15/);
});

test('many constructs register them once for each app', () => {
  const { app, stack } = appWith();
  new BadApi(stack, 'Api');
  registerGatehouseRules(stack);
  new Stack(new Stage(app, 'Production'), 'Pets').node.addMetadata('other', {});
  registerGatehouseRules(app.node.findChild('Production').node.findChild('Pets') as Stack);
  expect(findingsIn(app)).toBe(1);

  const second = appWith();
  new BadApi(second.stack, 'Api');
  expect(findingsIn(second.app)).toBe(1);
});

test.each(['before', 'after'])('rules that the user registers %s the construct are the only ones', (order) => {
  const register = (app: App, disable: string[]) =>
    Validations.of(app).addPlugins(new GatehouseRules({ severity: offOf(disable) }));
  const { app, stack } = appWith();
  if (order === 'before') register(app, []);
  new BadApi(stack, 'Api');
  if (order === 'after') register(app, []);
  expect(findingsIn(app)).toBe(1);

  const disabled = appWith();
  if (order === 'before') register(disabled.app, ['AGW-INT-15']);
  new BadApi(disabled.stack, 'Api');
  if (order === 'after') register(disabled.app, ['AGW-INT-15']);
  expect(findingsIn(disabled.app)).toBe(0);
});

describe('the context key', () => {
  test("'off' leaves the rules out, and the template of the construct's stack says so", () => {
    const { app, stack } = appWith({ [KEY]: 'off' });
    new BadApi(stack, 'Api');
    const other = new Stack(app, 'Cats');
    expect(() => app.synth()).not.toThrow();
    expect(Template.fromStack(stack).toJSON().Metadata).toEqual({ 'cdk-gatehouse': { rules: 'off' } });
    expect(Template.fromStack(other).toJSON().Metadata).toBeUndefined();
  });

  test('severity takes single rules away, and the template tells', () => {
    const rules = { profile: 'adoption', severity: { 'AGW-INT-15': 'off' } };
    const { stack } = appWith({ [KEY]: rules });
    new BadApi(stack, 'Api');
    expect(Template.fromStack(stack).toJSON().Metadata).toEqual({ 'cdk-gatehouse': { rules } });
  });

  test('taking one rule away keeps the others', () => {
    const { app, stack } = appWith({ [KEY]: { severity: { 'AGW-BIN-04': 'off' } } });
    new BadApi(stack, 'Api');
    expect(findingsIn(app)).toBe(1);
  });

  test('an id that does not exist is refused with the nearest ones', () => {
    const { stack } = appWith({ [KEY]: { severity: { 'AGW-INT-115': 'off' } } });
    expect(() => new BadApi(stack, 'Api')).toThrow(/AGW-INT-115.*AGW-INT-15/s);
  });

  test.each(['on', 7, { disable: ['AGW-INT-15'] }, { severity: { 'AGW-INT-15': 'none' } }, { profile: 'some' }, null])(
    '%j is refused',
    (value) => {
      const { stack } = appWith({ [KEY]: value });
      expect(() => new BadApi(stack, 'Api')).toThrow(
        `The context key '${KEY}' is ${JSON.stringify(value)}; it takes 'off' or`,
      );
    },
  );

  test('without it the template has no metadata of ours', () => {
    const { app, stack } = appWith();
    registerGatehouseRules(stack);
    const { directory } = app.synth();
    expect(JSON.parse(readFileSync(join(directory, 'Pets.template.json'), 'utf8')).Metadata).toBeUndefined();
  });
});

test('a tree without an app is left alone', () => {
  const root = new Construct(undefined as unknown as Construct, '');
  expect(() => registerGatehouseRules(new Construct(root, 'Part'))).not.toThrow();
});
