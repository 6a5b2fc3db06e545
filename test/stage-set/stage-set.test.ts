import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MethodLoggingLevel, MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AccessLog, AccountCloudWatchRole, GatewayApi, StageSet, StageSetProps } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

const STAGE = 'AWS::ApiGateway::Stage';
const ACCOUNT = 'AWS::ApiGateway::Account';

function stageSet(props: Omit<StageSetProps, 'api'>, stack = sampleStack()): StageSet {
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  return new StageSet(stack, 'Stages', { api, ...props });
}

const templateWith = (props: Omit<StageSetProps, 'api'>) => {
  const stack = sampleStack();
  stageSet(props, stack);
  return validTemplateOf(stack);
};

describe('StageSet', () => {
  test('writes every setting of a stage, off ones too', () => {
    const template = templateWith({ stages: { prod: {} } });
    template.hasResourceProperties(STAGE, {
      StageName: 'prod',
      CacheClusterEnabled: false,
      TracingEnabled: true,
      MethodSettings: [
        {
          HttpMethod: '*',
          ResourcePath: '/*',
          CachingEnabled: false,
          DataTraceEnabled: false,
          LoggingLevel: 'ERROR',
          MetricsEnabled: true,
          ThrottlingRateLimit: 1000,
          ThrottlingBurstLimit: 500,
        },
      ],
    });
  });

  test('off is written, not left out', () => {
    const off = { executionLog: MethodLoggingLevel.OFF, tracing: false, detailedMetrics: false };
    const [stage] = Object.values(templateWith({ stages: { prod: off } }).findResources(STAGE));
    expect(stage.Properties).toMatchObject({ TracingEnabled: false });
    expect(stage.Properties.MethodSettings[0]).toMatchObject({ LoggingLevel: 'OFF', MetricsEnabled: false });
  });

  test('a stage comes before the defaults, and variables are merged', () => {
    const template = templateWith({
      defaults: {
        throttle: { rateLimit: 10, burstLimit: 5 },
        variables: { backend: 'a', region: 'eu' },
        dataTrace: true,
      },
      stages: {
        dev: {},
        prod: { throttle: { rateLimit: 100, burstLimit: 50 }, variables: { backend: 'b' }, description: 'Live' },
      },
    });
    template.hasResourceProperties(STAGE, {
      StageName: 'dev',
      Variables: { backend: 'a', region: 'eu' },
      MethodSettings: [{ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5, DataTraceEnabled: true }],
    } as never);
    template.hasResourceProperties(STAGE, {
      StageName: 'prod',
      Description: 'Live',
      Variables: { backend: 'b', region: 'eu' },
    });
  });

  test('logs each request as JSON to a log group without a name, kept for a month', () => {
    const template = templateWith({
      stages: { dev: { accessLog: AccessLog.cloudWatch({ retention: RetentionDays.ONE_DAY }) }, prod: {} },
    });
    const groups = Object.values(template.findResources('AWS::Logs::LogGroup'));
    expect(groups.map(({ Properties }) => Properties.RetentionInDays)).toEqual([1, 30]);
    for (const { Properties, DeletionPolicy } of groups) {
      expect(Properties.LogGroupName).toBeUndefined();
      expect(DeletionPolicy).toBe('RetainExceptOnCreate');
    }
    for (const { Properties } of Object.values(template.findResources(STAGE))) {
      const fields = JSON.parse(Properties.AccessLogSetting.Format);
      expect(fields).toMatchObject({
        requestId: '$context.requestId',
        status: '$context.status',
        ip: '$context.identity.sourceIp',
      });
    }
  });

  test('shows its stages, by name and in order', () => {
    const stages = stageSet({ stages: { prod: {}, dev: {} } });
    expect(stages.stages.map(({ stageName }) => stageName)).toEqual(['dev', 'prod']);
    expect(stages.stage('prod').restStage!.restApi.restApiId).toBe(stages.latestDeployment!.api.restApiId);
    expect(Stack.of(stages).resolve(stages.stage('prod').url)['Fn::Join'][1]).toContain('.execute-api.');
    expect(() => stages.stage('prdo')).toThrow(/AGW-STG-18: .*'prod'/s);
  });

  test.each<[string, StageSetProps['stages'], string]>([
    ['a stage name with a blank', { 'my stage': {} }, 'AGW-STG-01: '],
    ['a variable name with a hyphen', { prod: { variables: { 'a-b': 'c' } } }, 'AGW-VAR-02: '],
    ['a variable value of other characters', { prod: { variables: { a: '{"b":1}' } } }, 'AGW-VAR-03: '],
    ['a negative rate', { prod: { throttle: { rateLimit: -1, burstLimit: 1 } } }, 'AGW-THR-08: '],
    ['half a request', { prod: { throttle: { rateLimit: 1, burstLimit: 0.5 } } }, 'AGW-THR-08: '],
  ])('refuses %s', (_, stages, message) => {
    const stack = sampleStack();
    expect(() => stageSet({ stages }, stack)).toThrow(message);
    expect(stack.node.tryFindChild('Stages')).toBeUndefined();
  });

  test('serves an API that was made with aws-cdk-lib', () => {
    const stack = sampleStack();
    const restApi = new RestApi(stack, 'Theirs', { deploy: false, cloudWatchRole: false });
    restApi.root.addMethod('GET', new MockIntegration());
    const api = GatewayApi.fromRestApi(stack, 'Api', restApi);
    expect(api.routeKeys).toEqual(['GET /']);
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    const template = validTemplateOf(stack);
    template.hasResourceProperties(STAGE, { StageName: 'prod', RestApiId: stack.resolve(restApi.restApiId) });
    const [deployment] = Object.values(template.findResources('AWS::ApiGateway::Deployment'));
    expect(deployment.DependsOn).toContain(stack.getLogicalId(restApi.methods[0].node.defaultChild as never));
  });
});

describe('a stage', () => {
  const stageIn = (stack: Stack) => stageSet({ stages: { prod: {} } }, stack).stage('prod');

  test('can be overridden where it has no setting', () => {
    const stack = sampleStack();
    stageIn(stack).cfnStage.addPropertyOverride('DocumentationVersion', 'v1');
    validTemplateOf(stack).hasResourceProperties(STAGE, { DocumentationVersion: 'v1' });
  });

  test('has an ARN for calls of each route, and of all', () => {
    const stack = sampleStack();
    const stage = stageIn(stack);
    const resolved = (arn: string) => JSON.stringify(stack.resolve(arn));
    expect(resolved(stage.arnForExecuteApi({ route: 'GET /a' }))).toContain('/prod/GET/a');
    expect(resolved(stage.arnForExecuteApi())).toContain('/prod/*/*');
    expect(() => stage.arnForExecuteApi({ route: 'GET /b' })).toThrow(/AGW-PATH-17: .*'GET \/a'/s);
  });
});

describe('the account role for logs', () => {
  const twoApis = (props: Partial<StageSetProps>) => {
    const app = new App();
    const stacks = ['One', 'Two'].map((id) => new Stack(app, id));
    for (const stack of stacks) stageSet({ stages: { prod: {} }, ...props }, stack);
    return stacks.map((stack) => validTemplateOf(stack));
  };

  test('is made in each stack, which may be deployed alone, and stays when the stack goes', () => {
    for (const template of twoApis({})) {
      template.resourceCountIs(ACCOUNT, 1);
      const [[id, account]] = Object.entries(template.findResources(ACCOUNT));
      expect(account.DeletionPolicy).toBe('Retain');
      expect(template.findResources('AWS::IAM::Role', { DeletionPolicy: 'Retain' })).not.toEqual({});
      expect(Object.values(template.findResources(STAGE))[0].DependsOn).toContain(id);
    }
  });

  test('is there before the stages of nested stacks', () => {
    const stack = sampleStack();
    for (const id of ['One', 'Two']) stageSet({ stages: { prod: {} } }, new NestedStack(stack, id));
    const template = Template.fromStack(stack);
    const [[account]] = Object.entries(template.findResources(ACCOUNT));
    const nested = Object.values(template.findResources('AWS::CloudFormation::Stack'));
    expect(nested.map(({ DependsOn }) => DependsOn)).toEqual(
      [[account], [account]].map((ids) => expect.arrayContaining(ids)),
    );
  });

  test('is left alone where the account has one', () => {
    for (const template of twoApis({ cloudWatchRole: AccountCloudWatchRole.existing() }))
      template.resourceCountIs(ACCOUNT, 0);
  });
});
