import { App, Duration, Stack } from 'aws-cdk-lib';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Alias, Function, Version } from 'aws-cdk-lib/aws-lambda';
import {
  CanaryTraffic,
  GatewayApi,
  GatewayIntegration,
  LambdaCanary,
  LambdaVersion,
  StageSet,
  StageSettings,
} from '../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';

const GROUP = 'AWS::CodeDeploy::DeploymentGroup';

interface AppParts {
  readonly stack?: Stack;
  readonly handler?: Function;
  readonly stage?: StageSettings;
}

function appOf({ stack = sampleStack(), handler = sampleFunction(stack), stage = {} }: AppParts = {}) {
  const routes = { 'GET /a': { integration: GatewayIntegration.lambdaAlias(handler) } };
  const api = new GatewayApi(stack, 'Api', { routes });
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod: stage } });
  return { api, stack, stages };
}

const traffic = CanaryTraffic.linear(10, Duration.minutes(1));

/** Logical ids that a template refers to and does not have. */
function strangersIn(stack: Stack): string[] {
  const template = validTemplateOf(stack).toJSON();
  const known = new Set([...Object.keys(template.Resources), ...Object.keys(template.Parameters ?? {})]);
  const text = JSON.stringify(template);
  const named = [...text.matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)].map(([, id]) => id);
  return named.filter((id) => !known.has(id) && !id.startsWith('AWS::'));
}

describe('a canary of function code alone', () => {
  test('shifts the aliases of a stage', () => {
    const { stack, stages } = appOf();
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
    const { stack, stages } = appOf();
    const traffic = CanaryTraffic.steps([10], Duration.minutes(5));
    new LambdaCanary(stack, 'Code', { aliases: stages.stage('prod').aliases, traffic });
    validTemplateOf(stack).hasResourceProperties('AWS::CodeDeploy::DeploymentConfig', {
      TrafficRoutingConfig: { TimeBasedCanary: { CanaryInterval: 5, CanaryPercentage: 10 } },
    });
  });

  test.each([
    ['in uneven steps', CanaryTraffic.steps([5, 50], Duration.minutes(5))],
    ['by more than everything', CanaryTraffic.linear(150, Duration.minutes(5))],
    ['for three days', CanaryTraffic.steps([10], Duration.days(3))],
    ['by a fixed share', CanaryTraffic.percent(10)],
  ])('does not shift %s', (_, traffic) => {
    const { stack, stages } = appOf();
    expect(() => new LambdaCanary(stack, 'Code', { aliases: stages.stage('prod').aliases, traffic })).toThrow(
      /^AGW-CAN-22: /,
    );
  });

  test('refuses what CodeDeploy would not shift', () => {
    const traffic = CanaryTraffic.linear(20, Duration.minutes(2));
    const make = (stage: StageSettings, id = 'Code') => {
      const { stack, stages } = appOf({ stage });
      const { aliases } = stages.stage('prod');
      return () => new LambdaCanary(stack, id, { aliases, traffic });
    };
    expect(make({ lambdaVersion: LambdaVersion.existingAlias() })).toThrow(/^AGW-CAN-33: there are no aliases/);
    expect(make({ lambdaVersion: LambdaVersion.latest() })).toThrow(/^AGW-CAN-33: .* points at \$LATEST/);
    const { stack, stages } = appOf();
    const { aliases } = stages.stage('prod');
    new LambdaCanary(stack, 'Code', { aliases, traffic });
    expect(() => new LambdaCanary(stack, 'Again', { aliases, traffic })).toThrow(
      /^AGW-CAN-33: .* by another LambdaCanary/,
    );
    const imported = Alias.fromAliasAttributes(stack, 'Imported', {
      aliasName: 'prod',
      aliasVersion: Version.fromVersionArn(stack, 'V', 'arn:aws:lambda:eu-west-1:111111111111:function:f:3'),
    });
    expect(() => new LambdaCanary(stack, 'Other', { aliases: [imported], traffic })).toThrow(/is not made by the app/);
  });
});

describe('over stacks', () => {
  function overStacks() {
    const app = new App();
    const functions = new Stack(app, 'Functions');
    const stack = new Stack(app, 'Shop');
    const handler = sampleFunction(functions);
    return { functions, handler, ...appOf({ stack, handler }) };
  }

  test('what shifts an alias stands beside it, so that no template names what another one has', () => {
    const { functions, stack, stages } = overStacks();
    const { deploymentGroups } = new LambdaCanary(stack, 'Code', { aliases: stages.stage('prod').aliases, traffic });
    expect(deploymentGroups).toHaveLength(1);
    expect([strangersIn(functions), strangersIn(stack)]).toEqual([[], []]);
    validTemplateOf(functions).resourceCountIs(GROUP, 1);
    validTemplateOf(stack).resourceCountIs(GROUP, 0);
  });

  test('an alias that stands in a third stack has its group there', () => {
    const { functions, handler, stack } = overStacks();
    const third = new Stack(stack.node.root, 'Third');
    const alias = new Alias(third, 'Alias', { aliasName: 'green', version: handler.currentVersion });
    const own = sampleFunction(stack, 'Own').addAlias('green');
    new LambdaCanary(stack, 'Code', { aliases: [alias, own], traffic });
    for (const each of [functions, stack, third]) expect(strangersIn(each)).toEqual([]);
    validTemplateOf(third).resourceCountIs(GROUP, 1);
    validTemplateOf(stack).resourceCountIs(GROUP, 1);
  });

  test('alarms stand in the stack of the alias, or are imported', () => {
    const { functions, handler, stack, stages } = overStacks();
    const { aliases } = stages.stage('prod');
    const errors = (scope: Stack) =>
      new Alarm(scope, 'Errors', { metric: handler.metricErrors(), threshold: 1, evaluationPeriods: 1 });
    const elsewhere = errors(stack);
    expect(() => new LambdaCanary(stack, 'Code', { aliases, traffic, alarms: [elsewhere] })).toThrow(
      /^AGW-CAN-34: alarm 'Shop\/Errors' stands in stack 'Shop', and alias 'Functions\/Handler\/Aliasprod' in 'Functions'/,
    );
    expect(stack.node.tryFindChild('Code')).toBeUndefined();
    const imported = Alarm.fromAlarmName(stack, 'Imported', 'lost-orders');
    new LambdaCanary(stack, 'Code', { aliases, traffic, alarms: [errors(functions), imported] });
    const [{ Properties }] = Object.values(validTemplateOf(functions).findResources(GROUP));
    expect(Properties.AlarmConfiguration.Alarms).toHaveLength(2);
    expect(strangersIn(functions)).toEqual([]);
  });
});

describe('routes that come later', () => {
  test('are told of when they call another function', () => {
    const { api, stack, stages } = appOf();
    new LambdaCanary(stack, 'Code', { aliases: stages.stage('prod').aliases, traffic });
    api.addRoute('GET /b', { integration: GatewayIntegration.lambdaAlias(sampleFunction(stack, 'Later')) });
    expect(() => (stack.node.root as App).synth()).toThrow(
      /AGW-CAN-35: stage 'prod' has got 'Sample\/Later\/Aliasprod' after LambdaCanary 'Sample\/Code' was made/,
    );
  });

  test('need nothing when they call the same function, or have a LambdaCanary of their own', () => {
    const stack = sampleStack();
    const handler = sampleFunction(stack);
    const { api, stages } = appOf({ stack, handler });
    const { aliases: first } = stages.stage('prod');
    new LambdaCanary(stack, 'Code', { aliases: first, traffic });
    api.addRoute('GET /b', { integration: GatewayIntegration.lambdaAlias(handler) });
    api.addRoute('GET /c', { integration: GatewayIntegration.lambdaAlias(sampleFunction(stack, 'Later')) });
    const later = stages.stage('prod').aliases.filter((alias) => !first.includes(alias));
    new LambdaCanary(stack, 'LaterCode', { aliases: later, traffic });
    validTemplateOf(stack).resourceCountIs(GROUP, 2);
  });
});
