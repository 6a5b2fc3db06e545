import { Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  AccessLog,
  CanaryAlarms,
  CanaryDeployment,
  CanaryState,
  CanaryTraffic,
  GatewayApi,
  GatewayIntegration,
  StageLogFormat,
  StageSet,
} from '../../lib';
import { mockRoute, sampleFunction, sampleStack, validTemplateOf } from '../sample';
import { App, appOf, Canary, DEPLOYMENT, SHIFT, STAGE } from './canary-sample';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
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

  test('may touch this stage, look at all alarms and at this stack, tell of events, and call these hooks', () => {
    const app = progressive();
    const { stack: made, stages } = appOf({ ...app, canary: undefined });
    const beforeShift = sampleFunction(made, 'Hook');
    const alarms = CanaryAlarms.defaults();
    new CanaryDeployment(made, 'Canary', { stage: stages.stage('prod'), ...app.canary!, alarms, beforeShift });
    const template = validTemplateOf(made);
    const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
    const [, policy] = policies.find(([id]) => id.startsWith('CanaryPermissions'))!;
    const statements = policy.Properties.PolicyDocument.Statement;
    expect(statements.map(({ Action }: any) => Action)).toEqual([
      ['apigateway:GET', 'apigateway:PATCH'],
      ['cloudformation:DescribeStacks', 'cloudformation:DescribeStackEvents'],
      'cloudwatch:DescribeAlarms',
      'events:PutEvents',
    ]);
    expect(JSON.stringify(statements[0].Resource)).toContain('/stages/prod');
    expect(statements[1].Resource).toEqual({ Ref: 'AWS::StackId' });
    const [machine] = Object.keys(template.findResources('AWS::StepFunctions::StateMachine')).filter((id) =>
      id.startsWith('CanaryBeforeShift'),
    );
    expect(shiftIn(template).BeforeShift).toEqual({ Ref: machine });
  });

  test('waits for everything that it needs', () => {
    const { stack } = appOf(progressive({ alarms: CanaryAlarms.defaults() }));
    const template = validTemplateOf(stack);
    const { Resources } = template.toJSON();
    const [{ DependsOn }] = Object.values(template.findResources(SHIFT));
    const types = new Set(DependsOn.map((id: string) => Resources[id].Type));
    for (const type of [
      'Lambda::Alias',
      'Lambda::Permission',
      'Logs::MetricFilter',
      'IAM::Policy',
      'CloudWatch::Alarm',
    ]) {
      expect(types).toContain(`AWS::${type}`);
    }
    expect(types).toContain('Custom::LogRetention');
  });

  test('brings new code and new routes together without a word about versions', () => {
    const aliasIn = (code: string) => {
      const stack = sampleStack();
      const fn = new Function(stack, 'Handler', {
        runtime: Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: Code.fromInline(`exports.handler = async () => '${code}';`),
      });
      const routes = { 'GET /a': { integration: GatewayIntegration.lambdaAlias(fn) } };
      const api = new GatewayApi(stack, 'Api', { routes });
      const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
      const traffic = CanaryTraffic.linear(10, Duration.minutes(5));
      new CanaryDeployment(stack, 'Canary', { stage: stages.stage('prod'), traffic });
      const template = validTemplateOf(stack);
      const [{ Properties }] = Object.values(template.findResources(STAGE));
      expect(JSON.parse(shiftIn(template).Variables)).toEqual(Properties.Variables);
      const { DeploymentId } = shiftIn(template);
      expect(Object.keys(template.findResources(DEPLOYMENT))).toContain(DeploymentId.Ref);
      return Properties.Variables.lambdaAlias;
    };
    expect(aliasIn('one')).toMatch(/^prod_[0-9a-f]{12}$/);
    expect(aliasIn('two')).not.toBe(aliasIn('one'));
  });

  test('calls functions of routes that come after it by its aliases too', () => {
    const stack = sampleStack();
    const routes = { 'GET /a': { integration: GatewayIntegration.lambdaAlias(sampleFunction(stack)) } };
    const api = new GatewayApi(stack, 'Api', { routes });
    const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    const traffic = CanaryTraffic.linear(10, Duration.minutes(5));
    const canary = new CanaryDeployment(stack, 'Canary', { stage: stages.stage('prod'), traffic });
    const other = GatewayIntegration.lambdaAlias(sampleFunction(stack, 'Later'), { variable: 'later' });
    api.addRoute('GET /b', { integration: other });
    expect(canary.aliases).toHaveLength(2);
    const { later, lambdaAlias } = JSON.parse(shiftIn(validTemplateOf(stack)).Variables);
    expect(later).toBe(lambdaAlias);
  });

  test('shares its functions with the other canaries of its stack', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    const stages = new StageSet(stack, 'Stages', { api, stages: { eu: {}, us: {} } });
    for (const name of ['eu', 'us']) {
      const traffic = CanaryTraffic.linear(10, Duration.minutes(5));
      new CanaryDeployment(stack, name, { stage: stages.stage(name), traffic });
    }
    const template = validTemplateOf(stack);
    template.resourceCountIs(SHIFT, 2);
    template.resourceCountIs('AWS::Lambda::Function', 6);
    template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
    const groups = Object.values(template.findResources('AWS::Logs::LogGroup'));
    expect(groups.every(({ Properties }) => Properties.RetentionInDays === 30)).toBe(true);
  });

  test('tells its plan and its commands', () => {
    const { stack, canary } = appOf(
      progressive({ alarms: CanaryAlarms.defaults(), bakeTime: Duration.minutes(10), approvals: [25] }),
    );
    const template = validTemplateOf(stack);
    const [{ Metadata }] = Object.values(template.findResources(SHIFT));
    expect(Metadata['cdk-gatehouse:canaryPlan']).toBe(
      'v41 → v42: 5 % for 5 min, 25 % for 5 min and until somebody approves, 50 % for 15 min, done in 25 min and the time of ' +
        'approvals, guarded by ServerErrorsAlarm, LatencyAlarm',
    );
    const outputs = Object.keys(template.findOutputs('*')).filter((id) => id.startsWith('Canary'));
    expect(outputs.map((id) => id.replace(/^Canary|[0-9A-F]{8}$/g, '')).sort()).toEqual(
      ['Abort', 'Approve', 'Executions', 'Log', 'Promote'].sort(),
    );
    expect(canary!.abortCommand).toContain('op=remove,path=/canarySettings');
  });

  test('may go over at once', () => {
    const { stack } = appOf(progressive({ traffic: CanaryTraffic.allAtOnce(), canary: 'v42' }));
    expect(shiftIn(validTemplateOf(stack)).Steps).toBe('[]');
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
    const [[id, { Properties }]] = Object.entries(template.findResources('Custom::LogRetention'));
    expect(Properties.LogGroupName['Fn::Join'][1].at(-1)).toBe('/Canary');
    expect(Properties.RetentionInDays).toBe(30);
    const filters = Object.values(template.findResources('AWS::Logs::MetricFilter'));
    const ofCanary = filters.filter((filter) => JSON.stringify(filter.Properties.LogGroupName).includes(id));
    expect([filters.length, ofCanary.length]).toEqual([6, 3]);
  });

  test('has a dashboard with a row of both sides', () => {
    const { stack, canary } = appOf(progressive({ alarms: CanaryAlarms.defaults() }));
    canary!.addDashboard();
    const template = validTemplateOf(stack);
    template.resourceCountIs('AWS::Logs::MetricFilter', 6);
    const [{ Properties }] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
    const text = JSON.stringify(Properties.DashboardBody);
    for (const label of ['Canary: 5XX', 'Baseline: 5XX', 'Canary: p99', 'Baseline: p99']) expect(text).toContain(label);
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
    ['has a state', { state: CanaryState.ABORTED }, /^AGW-CAN-25: /],
    ['asks for an approval at no share', { approvals: [10] }, /^AGW-CAN-30: /],
    ['begins with nothing', { traffic: CanaryTraffic.steps([0, 10], Duration.minutes(5)) }, /^AGW-CAN-16: /],
    ['exceeds everything', { traffic: CanaryTraffic.steps([50, 150], Duration.minutes(5)) }, /^AGW-CAN-02: /],
  ])('that %s is refused', (_, more, message) => {
    expect(() => appOf(progressive(more))).toThrow(message);
  });

  test('stands in the stack of its stage', () => {
    const { stack, stages } = appOf({ releases: ['v41'], release: 'v41' });
    const other = new Stack(stack.node.root, 'Other');
    const traffic = CanaryTraffic.linear(10, Duration.minutes(5));
    expect(() => new CanaryDeployment(other, 'Canary', { stage: stages.stage('prod'), traffic })).toThrow(
      /^AGW-CAN-29: /,
    );
  });

  test('is watched by a hundred alarms at most', () => {
    const app = progressive();
    const { stack, stages } = appOf({ ...app, canary: undefined });
    const alarms = CanaryAlarms.of(
      ...Array.from({ length: 101 }, (_, index) =>
        Alarm.fromAlarmArn(stack, `A${index}`, `arn:aws:cloudwatch:x:1:alarm:a${index}`),
      ),
    );
    const make = () => new CanaryDeployment(stack, 'Canary', { stage: stages.stage('prod'), ...app.canary!, alarms });
    expect(make).toThrow(/^AGW-CAN-27: /);
    expect(stack.node.tryFindChild('Canary')).toBeUndefined();
  });

  test('cannot be compared without a JSON log', () => {
    const stage = { accessLog: AccessLog.cloudWatch({ format: StageLogFormat.clf() }) };
    expect(() => appOf({ ...progressive({ alarms: CanaryAlarms.defaults() }), stage })).toThrow(/^AGW-CAN-21: /);
  });
});
