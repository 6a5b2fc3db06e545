import { Duration } from 'aws-cdk-lib';
import {
  CanaryAlarms,
  CanaryDeployment,
  CanaryTraffic,
  DefaultCanaryAlarmsOptions,
  GatewayApi,
  StageSet,
} from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { firesAt, Series, TemplateAlarm } from './metric-math';

const MINUTES = 10;

/** What one side answers in each minute; metric filters have a value where the log has a line. */
interface Side {
  readonly requests: number;
  readonly errors?: number;
  readonly p99?: number;
}

const made = new Map<string, ReturnType<typeof makeAlarms>>();

function alarmsOf(options: DefaultCanaryAlarmsOptions = {}) {
  const key = JSON.stringify(options);
  const known = made.get(key) ?? makeAlarms(options);
  made.set(key, known);
  return known;
}

function makeAlarms(options: DefaultCanaryAlarmsOptions) {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  const traffic = CanaryTraffic.linear(10, Duration.minutes(5));
  const alarms = CanaryAlarms.defaults(options);
  new CanaryDeployment(stack, 'Canary', { stage: stages.stage('prod'), traffic, alarms });
  const template = validTemplateOf(stack);
  const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => Properties);
  const alarmsMade = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties,
  );
  const [latency, errors] = [...alarmsMade].sort((a) => (a.AlarmDescription.includes('slowly') ? -1 : 1));
  return { latency: latency as TemplateAlarm, errors: errors as TemplateAlarm, filters };
}

/** A side of which the log has no line has no value at all; one whose lines have no errors has zeros or none, as the filter says. */
function seriesOf(side: Side | ((minute: number) => Side), hasZeros: boolean) {
  const count = new Map<number, number>();
  const errors = new Map<number, number>();
  const latency = new Map<number, number>();
  for (let minute = 0; minute < MINUTES; minute++) {
    const { requests, errors: failed = 0, p99 = 100 } = typeof side === 'function' ? side(minute) : side;
    if (requests === 0) continue;
    count.set(minute, requests);
    if (failed > 0 || hasZeros) errors.set(minute, failed);
    latency.set(minute, p99);
  }
  return { count, errors, latency };
}

type Sides = {
  readonly canary: Side | ((minute: number) => Side);
  readonly baseline: Side | ((minute: number) => Side);
};

function firing({ canary, baseline }: Sides, options?: DefaultCanaryAlarmsOptions, hasZeros = true) {
  const ofCanary = seriesOf(canary, hasZeros);
  const ofBaseline = seriesOf(baseline, hasZeros);
  const metrics: { [id: string]: Series } = {
    canaryCount: ofCanary.count,
    canaryErrors: ofCanary.errors,
    canaryLatency: ofCanary.latency,
    ...ofBaseline,
  };
  const { errors, latency } = alarmsOf(options);
  return { errors: firesAt(errors, metrics, MINUTES), latency: firesAt(latency, metrics, MINUTES) };
}

const healthy: Side = { requests: 1000 };
const quiet: Side = { requests: 0 };
const NONE = { errors: undefined, latency: undefined };

describe.each([
  ['with a zero for each line that is no error', true],
  ['without a value where there is no error', false],
])('%s', (_, hasZeros) => {
  test.each<[string, Sides, object]>([
    [
      'a canary that fails beside a healthy stage',
      { canary: { requests: 50, errors: 50 }, baseline: healthy },
      { errors: 1 },
    ],
    ['one request in fifty that fails', { canary: { requests: 50, errors: 1 }, baseline: healthy }, { errors: 1 }],
    [
      'a canary that fails beside a quiet stage',
      { canary: { requests: 50, errors: 50 }, baseline: quiet },
      { errors: 1 },
    ],
    [
      'a canary that fails every other minute',
      { canary: (minute) => ({ requests: 50, errors: minute % 2 ? 50 : 0 }), baseline: healthy },
      { errors: 3 },
    ],
    ['a slow canary', { canary: { requests: 50, p99: 900 }, baseline: healthy }, { latency: 1 }],
  ])('%s fires', (__, sides, fires) => {
    expect(firing(sides, {}, hasZeros)).toEqual({ ...NONE, ...fires });
  });

  test.each<[string, Sides]>([
    ['two healthy sides', { canary: { requests: 50 }, baseline: healthy }],
    ['no requests at all', { canary: quiet, baseline: quiet }],
    ['a quiet canary', { canary: quiet, baseline: healthy }],
    ['few requests, all of which fail', { canary: { requests: 9, errors: 9 }, baseline: healthy }],
    ['both sides that fail alike', { canary: { requests: 50, errors: 25 }, baseline: { requests: 1000, errors: 500 } }],
    ['a canary that is better', { canary: { requests: 50 }, baseline: { requests: 1000, errors: 500, p99: 2000 } }],
    ['one bad minute', { canary: (minute) => ({ requests: 50, errors: minute === 4 ? 50 : 0 }), baseline: healthy }],
    ['a slow canary beside a quiet stage', { canary: { requests: 50, p99: 900 }, baseline: quiet }],
    ['both sides that are slow alike', { canary: { requests: 50, p99: 900 }, baseline: { requests: 1000, p99: 800 } }],
  ])('%s does not fire', (__, sides) => {
    expect(firing(sides, {}, hasZeros)).toEqual(NONE);
  });
});

test('the limits are those that are given', () => {
  const sides = { canary: { requests: 5, errors: 2, p99: 400 }, baseline: { requests: 5 } };
  expect(firing(sides)).toEqual(NONE);
  const options = { minimumRequests: 5, serverErrorRate: 0.3, latency: Duration.millis(200) };
  expect(firing(sides, options)).toEqual({ errors: 1, latency: 1 });
  expect(firing(sides, { ...options, serverErrorRate: 0.5, latency: Duration.millis(300) })).toEqual(NONE);
});

test('the log of another stage in the same group is not counted', () => {
  const { filters } = alarmsOf();
  expect(filters).toHaveLength(6);
  for (const { FilterPattern } of filters) expect(FilterPattern).toContain('$.stage = "prod" && ');
});
