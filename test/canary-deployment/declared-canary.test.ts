import { Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CanaryAlarms, CanaryDeployment, CanaryState, LambdaVersion } from '../../lib';
import { canaryCode } from '../../lib/rules/canaries/canary-code';
import { TemplateModel } from '../../lib/template-model/template-model';
import { validTemplateOf } from '../sample';
import { App, appOf, deletedBetween, OF_VERSION_8, running, STAGE, synthesize } from './canary-sample';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

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
        canary: { ...running(5), canary: 'v43', lambdaVersion: LambdaVersion.number('9') },
      }),
    ];
    const setting = (DeploymentId: string, PercentTraffic: number) => ({
      DeploymentId,
      PercentTraffic,
      UseStageCache: false,
      ...(PercentTraffic > 0 && { StageVariableOverrides: OF_VERSION_8 }),
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
      canary: { StageVariableOverrides: { ...OF_VERSION_8, tier: 'next' } },
    });
    const promoted = app(CanaryState.PROMOTED);
    expect(promoted.variables).toEqual({ ...OF_VERSION_8, tier: 'next' });
    expect(promoted.canary).not.toHaveProperty('StageVariableOverrides');
  });

  test('calls a version of its own of the functions, by an alias that never moves', () => {
    const aliasesOf = (version: string) => {
      const canary = { ...running(10), lambdaVersion: LambdaVersion.number(version) };
      const { template } = synthesize({ releases: ['v41', 'v42'], release: 'v41', canary });
      template.resourceCountIs('AWS::Lambda::Permission', 2);
      const aliases = Object.values(template.findResources('AWS::Lambda::Alias')).map(({ Properties }) => Properties);
      return Object.fromEntries(aliases.map(({ Name, FunctionVersion }) => [FunctionVersion, Name]));
    };
    const [first, second] = [aliasesOf('8'), aliasesOf('9')];
    expect([first['7'], second['7']]).toEqual(['prod', 'prod']);
    expect(first['8']).not.toBe(second['9']);
  });

  test('waits with its share for its alias, for the permission and for its log', () => {
    const { template } = synthesize({ releases: ['v41', 'v42'], release: 'v41', canary: running(10) });
    const [{ DependsOn }] = Object.values(template.findResources(STAGE));
    const types = DependsOn.map((id: string) => template.toJSON().Resources[id].Type);
    expect(types).toEqual(
      expect.arrayContaining(['AWS::Lambda::Alias', 'AWS::Lambda::Permission', 'Custom::LogRetention']),
    );
  });

  test('is told of when its code is that of the stage', () => {
    const app = { releases: ['v41', 'v42'], release: 'v41', canary: { ...running(10), lambdaVersion: undefined } };
    const findings = (lambdaVersion?: LambdaVersion) => {
      const { stack } = appOf({ ...app, canary: { ...app.canary, lambdaVersion } });
      return canaryCode
        .findingsIn(TemplateModel.fromTemplate(Template.fromStack(stack).toJSON()))
        .map(({ given }) => given);
    };
    expect(findings()).toEqual(["stage 'prod' and its canary call the same aliases"]);
    expect(findings(LambdaVersion.number('7'))).toEqual([expect.stringContaining('the same version, number 7')]);
    expect(findings(LambdaVersion.latest())).toEqual([expect.stringContaining('$LATEST')]);
    expect(findings(LambdaVersion.number('8'))).toEqual([]);
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
    [
      'with the variable of an alias',
      { releases: ['v41', 'v42'], release: 'v41', canary: { ...running(1), variables: { lambdaAlias: 'green' } } },
      /^AGW-CAN-31: /,
    ],
    [
      'without a release',
      { releases: ['v41'], release: 'v41', canary: { ...running(1), canary: undefined } },
      /^AGW-CAN-23: /,
    ],
    [
      'with a bake time and approvals',
      {
        releases: ['v41', 'v42'],
        release: 'v41',
        canary: { ...running(1), bakeTime: Duration.minutes(5), approvals: [1] },
      },
      /^AGW-CAN-24: .* approvals, bakeTime;/,
    ],
    [
      'with alarms that nobody asks',
      { releases: ['v41', 'v42'], release: 'v41', canary: { ...running(1), alarms: CanaryAlarms.defaults() } },
      /^AGW-CAN-24: .* alarms;/,
    ],
  ])('%s is refused, and leaves nothing behind', (_, app, message) => {
    expect(() => appOf(app)).toThrow(message);
  });

  test('is alone on its stage', () => {
    const { stack, stages } = appOf({ releases: ['v41', 'v42'], release: 'v41', canary: running(10) });
    const second = () => new CanaryDeployment(stack, 'Second', { stage: stages.stage('prod'), ...running(20) });
    expect(second).toThrow(/^AGW-CAN-19: stage 'prod' has 2 canaries; /);
    expect(stack.node.tryFindChild('Second')).toBeUndefined();
  });
});
