import { Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AccessLog,
  CanaryAlarms,
  CanaryDeployment,
  CanaryDeploymentProps,
  CanaryState,
  CanaryTraffic,
  GatewayApi,
  GatewayIntegration,
  LambdaCanary,
  LambdaVersion,
  StageLogFormat,
  StageSet,
  StageSettings,
} from '../../lib';
import { catalogue } from '../../lib/rules/catalogue';
import { TemplateModel } from '../../lib/template-model/template-model';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';

const STAGE = 'AWS::ApiGateway::Stage';
const DEPLOYMENT = 'AWS::ApiGateway::Deployment';
const SHIFT = 'Custom::GatehouseCanary';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

type Canary = Omit<CanaryDeploymentProps, 'stage'>;

interface App {
  readonly releases: string[];
  readonly release?: string;
  readonly canary?: Canary;
  readonly stage?: StageSettings;
}

function appOf({ releases, release, canary, stage }: App) {
  const stack = sampleStack();
  const fn = sampleFunction(stack);
  const api = new GatewayApi(stack, 'Api', {
    routes: { 'GET /a': { integration: GatewayIntegration.lambdaAlias(fn) } },
  });
  const lambdaVersion = LambdaVersion.number('7');
  const stages = new StageSet(stack, 'Stages', {
    api,
    releases,
    stages: { prod: { release, lambdaVersion, ...stage } },
  });
  const made = canary && new CanaryDeployment(stack, 'Canary', { stage: stages.stage('prod'), ...canary });
  return { stack, stages, canary: made };
}

function synthesize(app: App) {
  const template = validTemplateOf(appOf(app).stack);
  const model = TemplateModel.fromTemplate(template.toJSON());
  expect(catalogue.flatMap((rule) => rule.findingsIn(model).map(({ given }) => `${rule.id}: ${given}`))).toEqual([]);
  const [{ Properties }] = Object.values(template.findResources(STAGE));
  const deployments = template.findResources(DEPLOYMENT);
  const nameOf = (id: string): string => deployments[id].Properties.Description ?? 'newest';
  return {
    template,
    deployments: Object.fromEntries(Object.keys(deployments).map((id) => [nameOf(id), id])),
    inUse: [Properties.DeploymentId?.Ref, Properties.CanarySetting?.DeploymentId?.Ref].filter(Boolean),
    serves: Properties.DeploymentId?.Ref && nameOf(Properties.DeploymentId.Ref),
    variables: Properties.Variables,
    canary: Properties.CanarySetting && {
      ...Properties.CanarySetting,
      DeploymentId: nameOf(Properties.CanarySetting.DeploymentId.Ref),
    },
  };
}

type Synthesized = ReturnType<typeof synthesize>;

/** CloudFormation updates first and deletes afterwards what the new template lacks: none of that may be in use. */
function deletedBetween(before: Synthesized, after: Synthesized): string[] {
  const kept = Object.values(after.deployments);
  const deleted = Object.entries(before.deployments).filter(([, id]) => !kept.includes(id));
  for (const [, id] of deleted) expect(after.inUse).not.toContain(id);
  return deleted.map(([name]) => name);
}

const running = (percent: number): Canary => ({ canary: 'v42', traffic: CanaryTraffic.percent(percent) });

describe('a declared canary', () => {
  test('goes from a baseline over two shares to a promotion, and makes room for the next one', () => {
    const steps = [
      synthesize({ releases: ['v41'], release: 'v41' }),
      synthesize({ releases: ['v41', 'v42'], release: 'v41', canary: running(10) }),
      synthesize({ releases: ['v41', 'v42'], release: 'v41', canary: running(50) }),
      synthesize({ releases: ['v41', 'v42'], release: 'v41', canary: { ...running(50), state: CanaryState.PROMOTED } }),
      synthesize({
        releases: ['v42', 'v43'],
        release: 'v42',
        canary: { canary: 'v43', traffic: CanaryTraffic.percent(5) },
      }),
    ];
    const setting = (DeploymentId: string, PercentTraffic: number) => ({
      DeploymentId,
      PercentTraffic,
      UseStageCache: false,
    });
    expect(steps.map(({ serves, canary }) => [serves, canary])).toEqual([
      ['v41', undefined],
      ['v41', setting('v42', 10)],
      ['v41', setting('v42', 50)],
      ['v42', setting('v42', 0)],
      ['v42', setting('v43', 5)],
    ]);
    const deleted = steps.slice(1).map((step, index) => deletedBetween(steps[index], step));
    expect(deleted).toEqual([[], [], [], ['v41']]);
    for (const step of steps.slice(1)) expect(step.deployments.v42).toBe(steps[1].deployments.v42);
  });

  test('that is aborted leaves the stage with the release that it had', () => {
    const steps = [
      synthesize({ releases: ['v41'], release: 'v41' }),
      synthesize({ releases: ['v41', 'v42'], release: 'v41', canary: running(10) }),
      synthesize({ releases: ['v41', 'v42'], release: 'v41', canary: { ...running(10), state: CanaryState.ABORTED } }),
    ];
    expect(steps[2]).toMatchObject({ serves: 'v41', canary: { DeploymentId: 'v41', PercentTraffic: 0 } });
    expect(steps.slice(1).flatMap((step, index) => deletedBetween(steps[index], step))).toEqual([]);
  });

  test('has variables of its own, which a promotion makes those of the stage', () => {
    const app = (state?: CanaryState) =>
      synthesize({
        releases: ['v41', 'v42'],
        release: 'v41',
        canary: { ...running(10), state, variables: { tier: 'next' } },
      });
    expect(app()).toMatchObject({
      variables: { lambdaAlias: 'prod' },
      canary: { StageVariableOverrides: { tier: 'next' } },
    });
    const promoted = app(CanaryState.PROMOTED);
    expect(promoted.variables).toEqual({ lambdaAlias: 'prod', tier: 'next' });
    expect(promoted.canary).not.toHaveProperty('StageVariableOverrides');
  });

  test('calls a version of its own of the functions, which it may', () => {
    const { template, canary } = synthesize({
      releases: ['v41', 'v42'],
      release: 'v41',
      canary: { ...running(10), lambdaVersion: LambdaVersion.number('8') },
    });
    expect(canary.StageVariableOverrides).toEqual({ lambdaAlias: 'prod_canary' });
    const aliases = Object.values(template.findResources('AWS::Lambda::Alias')).map(({ Properties }) => Properties);
    expect(aliases.map(({ Name, FunctionVersion }) => [Name, FunctionVersion]).sort()).toEqual([
      ['prod', '7'],
      ['prod_canary', '8'],
    ]);
    template.resourceCountIs('AWS::Lambda::Permission', 2);
  });

  test('may share the cache', () => {
    const stage = { cache: { enabled: true } };
    const canary = { ...running(10), useStageCache: true };
    const { stack } = appOf({ releases: ['v41', 'v42'], release: 'v41', canary, stage });
    validTemplateOf(stack).hasResourceProperties(STAGE, { CanarySetting: { UseStageCache: true } });
  });

  test.each<[string, App, RegExp]>([
    [
      'of the release that serves',
      { releases: ['v41'], release: 'v41', canary: { ...running(10), canary: 'v41' } },
      /^AGW-CAN-17: /,
    ],
    [
      'of an unknown release',
      { releases: ['v41', 'v43'], release: 'v41', canary: running(10) },
      /^AGW-DEP-16: .*'v43'/,
    ],
    [
      'on the newest deployment',
      { releases: ['v42'], canary: running(10) },
      /^AGW-CAN-18: stage 'prod' follows the newest/,
    ],
    [
      'with another stable release',
      { releases: ['v41', 'v42'], release: 'v41', canary: { ...running(1), stable: 'v42' } },
      /^AGW-CAN-20: /,
    ],
    [
      'with more than everything',
      { releases: ['v41', 'v42'], release: 'v41', canary: running(101) },
      /^AGW-CAN-02: .* 101 percent/,
    ],
    ['with less than nothing', { releases: ['v41', 'v42'], release: 'v41', canary: running(-1) }, /^AGW-CAN-02: /],
    [
      'with a variable that cannot be',
      { releases: ['v41', 'v42'], release: 'v41', canary: { ...running(1), variables: { 'a-b': 'c' } } },
      /^AGW-CAN-13: /,
    ],
  ])('%s is refused', (_, app, message) => {
    expect(() => appOf(app)).toThrow(message);
  });

  test('is alone on its stage', () => {
    const { stack, stages } = appOf({ releases: ['v41', 'v42'], release: 'v41', canary: running(10) });
    const second = () => new CanaryDeployment(stack, 'Second', { stage: stages.stage('prod'), ...running(20) });
    expect(second).toThrow(/^AGW-CAN-19: stage 'prod' has 2 canaries; /);
    expect(stack.node.tryFindChild('Second')).toBeUndefined();
  });
});

describe('a canary whose traffic shifts', () => {
  const progressive = (more: Partial<Canary> = {}): App => ({
    releases: ['v41', 'v42'],
    release: 'v41',
    canary: { canary: 'v42', traffic: CanaryTraffic.steps([5, 25, 50], Duration.minutes(5)), ...more },
  });
  const shiftIn = (template: Template) => Object.values(template.findResources(SHIFT))[0].Properties;

  test('hands the stage the deployment that it ends with', () => {
    const { stack } = appOf(progressive({ bakeTime: Duration.minutes(10) }));
    const template = validTemplateOf(stack);
    const [id] = Object.keys(template.findResources(SHIFT));
    const [{ Properties }] = Object.values(template.findResources(STAGE));
    expect(Properties.DeploymentId).toEqual({ 'Fn::GetAtt': [id, 'DeploymentId'] });
    expect(Properties).not.toHaveProperty('CanarySetting');
    expect(shiftIn(template)).toMatchObject({
      StageName: 'prod',
      Steps: '[5,25,50]',
      IntervalSeconds: '300',
      BakeSeconds: '600',
      AlarmNames: '[]',
    });
    const target = shiftIn(template).DeploymentId.Ref;
    expect(template.findResources(DEPLOYMENT)[target].Properties.Description).toBe('v42');
  });

  test('may touch this stage, look at these alarms and at this stack, and call these hooks', () => {
    const app = progressive();
    const { stack: made, stages } = appOf({ ...app, canary: undefined });
    const beforeShift = sampleFunction(made, 'Hook');
    const alarms = CanaryAlarms.defaults();
    new CanaryDeployment(made, 'Canary', { stage: stages.stage('prod'), ...app.canary!, alarms, beforeShift });
    const policies = Object.entries(validTemplateOf(made).findResources('AWS::IAM::Policy'));
    const [, policy] = policies.find(([id]) => id.includes('IsCompleteServiceRole'))!;
    const statements = policy.Properties.PolicyDocument.Statement;
    expect(statements.map(({ Action }: any) => Action)).toEqual([
      ['apigateway:GET', 'apigateway:PATCH'],
      'cloudformation:DescribeStacks',
      'cloudwatch:DescribeAlarms',
      'lambda:InvokeFunction',
    ]);
    expect(shiftIn(validTemplateOf(made)).BeforeShift).toEqual(made.resolve(beforeShift.functionName));
    expect(JSON.stringify(statements[0].Resource)).toContain('/stages/prod');
    expect(statements[1].Resource).toEqual({ Ref: 'AWS::StackId' });
    expect(JSON.stringify(statements[2].Resource)).not.toContain('"*"');
  });

  test('is ended by any alarm', () => {
    const app = progressive();
    const { stack, stages } = appOf({ ...app, canary: undefined });
    const metric = new Metric({ namespace: 'Shop', metricName: 'LostOrders' });
    const alarm = new Alarm(stack, 'Lost', { metric, threshold: 1, evaluationPeriods: 1 });
    const alarms = CanaryAlarms.of(alarm);
    new CanaryDeployment(stack, 'Canary', { stage: stages.stage('prod'), ...app.canary!, alarms });
    const template = validTemplateOf(stack);
    expect(shiftIn(template).AlarmNames).toEqual({ 'Fn::Join': ['', ['["', stack.resolve(alarm.alarmName), '"]']] });
  });

  test('is compared with the rest of the stage by its logs', () => {
    const { stack, canary } = appOf(progressive({ alarms: CanaryAlarms.defaults({ serverErrorRate: 0.05 }) }));
    expect(canary!.alarms).toHaveLength(2);
    const template = validTemplateOf(stack);
    const groups = Object.values(template.findResources('AWS::Logs::LogGroup')).map(
      ({ Properties }) => Properties.LogGroupName,
    );
    const ofCanary = groups.find((name) => JSON.stringify(name ?? '').includes('/Canary'));
    expect(ofCanary['Fn::Join'][1].at(-1)).toBe('/Canary');
    template.resourceCountIs('AWS::Logs::MetricFilter', 6);
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
    expect(alarms.map(({ Threshold }) => Threshold).sort()).toEqual([0.05, 500]);
    expect(JSON.stringify(alarms)).toContain('canaryErrors / canaryCount');
  });

  test('begins with the release that the stage serves', () => {
    const { stack } = appOf({ releases: ['v41'], release: 'v41', canary: { ...progressive().canary!, canary: 'v41' } });
    expect(shiftIn(validTemplateOf(stack)).DeploymentId).toHaveProperty('Ref');
  });

  test.each<[string, CanaryTraffic, number[]]>([
    ['by tens', CanaryTraffic.linear(10, Duration.minutes(1)), [10, 20, 30, 40, 50, 60, 70, 80, 90]],
    ['by thirds', CanaryTraffic.linear(33, Duration.minutes(1)), [33, 66, 99]],
    ['in one step', CanaryTraffic.linear(100, Duration.minutes(1)), [100]],
  ])('grows %s', (_, traffic, steps) => {
    const { stack } = appOf(progressive({ traffic }));
    expect(JSON.parse(shiftIn(validTemplateOf(stack)).Steps)).toEqual(steps);
  });

  test.each<[string, Partial<Canary>, RegExp]>([
    ['shrinks', { traffic: CanaryTraffic.steps([50, 10], Duration.minutes(5)) }, /^AGW-CAN-16: /],
    [
      'takes longer than CloudFormation waits',
      { traffic: CanaryTraffic.linear(10, Duration.minutes(10)) },
      /^AGW-CAN-16: .*90 minutes/,
    ],
    ['bakes too long', { bakeTime: Duration.hours(1) }, /^AGW-CAN-16: .*75 minutes/],
    ['exceeds everything', { traffic: CanaryTraffic.steps([50, 150], Duration.minutes(5)) }, /^AGW-CAN-02: /],
  ])('that %s is refused', (_, more, message) => {
    expect(() => appOf(progressive(more))).toThrow(message);
  });

  test('cannot be compared without a JSON log', () => {
    const stage = { accessLog: AccessLog.cloudWatch({ format: StageLogFormat.clf() }) };
    expect(() => appOf({ ...progressive({ alarms: CanaryAlarms.defaults() }), stage })).toThrow(/^AGW-CAN-21: /);
  });
});

describe('a canary of function code alone', () => {
  test('shifts the aliases of a stage', () => {
    const { stack, stages } = appOf({ releases: [], stage: {} });
    const traffic = CanaryTraffic.linear(20, Duration.minutes(2));
    const canary = new LambdaCanary(stack, 'Code', { aliases: stages.stage('prod').aliases, traffic });
    const template = validTemplateOf(stack);
    expect(canary.deploymentGroups).toHaveLength(1);
    template.hasResourceProperties('AWS::CodeDeploy::DeploymentConfig', {
      TrafficRoutingConfig: {
        Type: 'TimeBasedLinear',
        TimeBasedLinear: { LinearInterval: 2, LinearPercentage: 20 },
      },
    });
  });

  test('shifts in one step', () => {
    const { stack, stages } = appOf({ releases: [], stage: {} });
    const traffic = CanaryTraffic.steps([10], Duration.minutes(5));
    new LambdaCanary(stack, 'Code', { aliases: stages.stage('prod').aliases, traffic });
    validTemplateOf(stack).hasResourceProperties('AWS::CodeDeploy::DeploymentConfig', {
      TrafficRoutingConfig: { TimeBasedCanary: { CanaryInterval: 5, CanaryPercentage: 10 } },
    });
  });

  test('does not shift in uneven steps', () => {
    const { stack, stages } = appOf({ releases: [], stage: {} });
    const traffic = CanaryTraffic.steps([5, 50], Duration.minutes(5));
    expect(() => new LambdaCanary(stack, 'Code', { aliases: stages.stage('prod').aliases, traffic })).toThrow(
      /^AGW-CAN-22: /,
    );
  });
});
