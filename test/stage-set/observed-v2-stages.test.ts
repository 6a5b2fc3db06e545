import { HttpGatewayApi, StageAlarmsOptions, StageSet, WebSocketGatewayApi } from '../../lib';
import { sampleStack, validTemplateOf } from '../sample';
import { proxyRoute, quietRoute } from '../v2-sample';

/** What API Gateway publishes, by kind of API. */
const METRICS = {
  http: ['4xx', '5xx', 'Count', 'IntegrationLatency', 'Latency'],
  webSocket: [
    'ClientError',
    'ConnectCount',
    'ExecutionError',
    'IntegrationError',
    'IntegrationLatency',
    'MessageCount',
  ],
};

function stagesOf(kind: keyof typeof METRICS) {
  const stack = sampleStack({ env: { region: 'eu-west-1' } });
  const api =
    kind === 'http'
      ? new HttpGatewayApi(stack, 'Api', { routes: { $default: proxyRoute } })
      : new WebSocketGatewayApi(stack, 'Api', { routes: { $connect: quietRoute, $default: quietRoute } });
  return { stack, stages: new StageSet(stack, 'Stages', { api, stages: { live: {} } }) };
}

describe.each(['http', 'webSocket'] as const)('of the %s kind', (kind) => {
  test('the dashboard shows the metrics that the kind has', () => {
    const { stack, stages } = stagesOf(kind);
    stages.addDashboard({ dashboardName: 'pets' });
    const [{ Properties }] = Object.values(validTemplateOf(stack).findResources('AWS::CloudWatch::Dashboard'));
    const body = Properties.DashboardBody['Fn::Join'][1].map((part: any) => (typeof part === 'string' ? part : 'x'));
    const { widgets } = JSON.parse(body.join(''));
    expect(widgets.map(({ properties }: any) => properties.title)).toEqual([
      'live: requests',
      'live: latency, ms',
      'live: throttled requests',
    ]);
    const metrics = widgets.flatMap(({ properties }: any) => properties.metrics ?? []);
    for (const [namespace, , ...dimensions] of metrics) {
      expect([namespace, dimensions[0], dimensions[2], dimensions[3]]).toEqual([
        'AWS/ApiGateway',
        'ApiId',
        'Stage',
        'live',
      ]);
    }
    expect([...new Set(metrics.map(([, name]: string[]) => name))].sort()).toEqual(METRICS[kind]);
  });

  const alarmsOf = (options?: StageAlarmsOptions) => {
    const { stack, stages } = stagesOf(kind);
    stages.addAlarms(options);
    return Object.values(validTemplateOf(stack).findResources('AWS::CloudWatch::Alarm')).map(
      ({ Properties }) => Properties,
    );
  };

  test('alarms look at shares of all requests, and at slow responses', () => {
    const [server, client, slow] = alarmsOf();
    expect([server.Threshold, client.Threshold, slow.Threshold]).toEqual([0.01, 0.25, 5000]);
    expect(slow).toMatchObject({
      ExtendedStatistic: 'p99',
      MetricName: kind === 'http' ? 'Latency' : 'IntegrationLatency',
    });
    const namesIn = (alarm: any) =>
      alarm.Metrics.flatMap(({ MetricStat }: any) => MetricStat?.Metric.MetricName ?? []).sort();
    expect(namesIn(server)).toEqual(
      kind === 'http' ? ['5xx', 'Count'] : ['ConnectCount', 'ExecutionError', 'IntegrationError', 'MessageCount'],
    );
    expect(namesIn(client)).toEqual(
      kind === 'http' ? ['4xx', 'Count'] : ['ClientError', 'ConnectCount', 'MessageCount'],
    );
    const [{ Expression }] = server.Metrics;
    expect(Expression).toBe(
      kind === 'http'
        ? '(FILL(error0, 0)) / (FILL(request0, 0))'
        : '(FILL(error0, 0) + FILL(error1, 0)) / (FILL(request0, 0) + FILL(request1, 0))',
    );
    expect(server.TreatMissingData).toBe('notBreaching');
  });

  test('alarms are left out at will', () => {
    expect(alarmsOf({ serverErrorRate: 0, clientErrorRate: 0.5 }).map(({ Threshold }) => Threshold)).toEqual([
      0.5, 5000,
    ]);
  });
});
