import { Duration } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AccessLog, GatewayApi, StageAlarmsOptions, StageLogFormat, StageSet, StageSetProps } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

/** What API Gateway publishes for a REST API, with the dimensions of a stage. */
const METRICS = ['4XXError', '5XXError', 'CacheHitCount', 'CacheMissCount', 'Count', 'IntegrationLatency', 'Latency'];

function stagesOf(stages: StageSetProps['stages']) {
  const stack = sampleStack({ env: { region: 'eu-west-1' } });
  const api = new GatewayApi(stack, 'Api', { apiName: 'pets', routes: { 'GET /a': mockRoute } });
  return { stack, stages: new StageSet(stack, 'Stages', { api, stages }) };
}

describe('the dashboard', () => {
  const { stack, stages } = stagesOf({
    dev: { accessLog: AccessLog.cloudWatch({ format: StageLogFormat.clf() }) },
    prod: { cache: {} },
  });
  stages.addDashboard({ dashboardName: 'pets' });
  const [{ Properties }] = Object.values(validTemplateOf(stack).findResources('AWS::CloudWatch::Dashboard'));
  const body = Properties.DashboardBody['Fn::Join'][1].map((part: any) => (typeof part === 'string' ? part : 'x'));
  const { widgets } = JSON.parse(body.join(''));

  test('has one row for each stage', () => {
    const rows = new Map<number, string[]>();
    for (const { y, properties } of widgets) rows.set(y, [...(rows.get(y) ?? []), properties.title]);
    expect([...rows.values()]).toEqual([
      ['dev: requests', 'dev: latency, ms'],
      ['prod: requests', 'prod: latency, ms', 'prod: cache', 'prod: throttled requests'],
    ]);
    expect(Properties.DashboardName).toBe('pets');
  });

  test('shows metrics that API Gateway has, by the dimensions that it has', () => {
    const metrics = widgets.flatMap(({ properties }: any) => properties.metrics ?? []);
    const real = metrics.filter(([first]: any[]) => typeof first === 'string');
    expect(real.length).toBeGreaterThan(10);
    for (const [namespace, name, ...dimensions] of real) {
      expect(namespace).toBe('AWS/ApiGateway');
      expect(METRICS).toContain(name);
      expect([dimensions[0], dimensions[1], dimensions[2]]).toEqual(['ApiName', 'pets', 'Stage']);
    }
    const shown = new Set(real.map(([, name]: string[]) => name));
    expect([...shown].sort()).toEqual(METRICS);
  });

  test('shows three percentiles of the latency', () => {
    const latency = widgets.find(({ properties }: any) => properties.title === 'prod: latency, ms');
    const shown = latency.properties.metrics.map(([, name, ...rest]: any[]) => [name, rest.at(-1).stat]);
    expect(shown).toEqual([
      ['Latency', 'p50'],
      ['Latency', 'p90'],
      ['Latency', 'p99'],
      ['IntegrationLatency', 'p99'],
    ]);
  });

  test('counts throttled requests in the access log', () => {
    const { properties } = widgets.find(({ type }: any) => type === 'log');
    expect(properties.query).toMatch(/^SOURCE '.+' \| fields .*\n\| filter status = "429"\n\| stats count\(\*\)/);
    expect(properties.title).toBe('prod: throttled requests');
  });
});

describe('alarms', () => {
  function alarmsOf(options?: StageAlarmsOptions) {
    const { stack, stages } = stagesOf({ dev: {}, prod: {} });
    const made = stages.addAlarms(options);
    const template = validTemplateOf(stack);
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
    const shown = alarms.map(({ MetricName, Statistic, ExtendedStatistic, Threshold, Dimensions }) => [
      Dimensions.find(({ Name }: any) => Name === 'Stage').Value,
      MetricName,
      Statistic ?? ExtendedStatistic,
      Threshold,
    ]);
    return { made, shown: shown.filter(([stage]) => stage.Ref?.includes('prod')).map((row) => row.slice(1)), alarms };
  }

  test('watch errors and latency of every stage', () => {
    const { made, shown } = alarmsOf();
    expect(made).toHaveLength(6);
    expect(shown.sort()).toEqual([
      ['4XXError', 'Average', 0.25],
      ['5XXError', 'Average', 0.01],
      ['Latency', 'p99', 5000],
    ]);
  });

  test('do not fire without requests', () => {
    for (const alarm of alarmsOf().alarms) {
      expect(alarm).toMatchObject({ TreatMissingData: 'notBreaching', EvaluationPeriods: 3, Period: 300 });
    }
  });

  test('have the limits and the stages that are asked for', () => {
    const { made, shown } = alarmsOf({ clientErrorRate: 0, latency: Duration.millis(300), stages: ['prod'] });
    expect(made).toHaveLength(2);
    expect(shown.sort()).toEqual([
      ['5XXError', 'Average', 0.01],
      ['Latency', 'p99', 300],
    ]);
    expect(() => alarmsOf({ stages: ['prd'] })).toThrow(/AGW-STG-18: .*'prod'/s);
  });

  test('of one stage may have several thresholds', () => {
    const { stack, stages } = stagesOf({ prod: {} });
    const [mail, page] = ['Mail', 'Page'].map((id) => new Topic(stack, id));
    stages.addAlarms({ actions: [new SnsAction(mail)] });
    stages.addAlarms({ serverErrorRate: 0.05, actions: [new SnsAction(page)] });
    const alarms = Object.values(validTemplateOf(stack).findResources('AWS::CloudWatch::Alarm'));
    const found = alarms.map(({ Properties }) => [Properties.Threshold, Properties.AlarmActions.length]);
    expect(found.sort()).toEqual([
      [0.01, 1],
      [0.05, 1],
      [0.25, 2],
      [5000, 2],
    ]);
  });

  test('tell somebody', () => {
    const { stack, stages } = stagesOf({ prod: {} });
    const topic = new Topic(stack, 'Topic');
    stages.addAlarms({ actions: [new SnsAction(topic)] });
    const alarms = Object.values(validTemplateOf(stack).findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.map(({ Properties }) => Properties.AlarmActions)).toEqual(
      Array(3).fill([stack.resolve(topic.topicArn)]),
    );
  });
});
