import { Duration } from 'aws-cdk-lib';
import * as gatehouse from '../../lib';
import { mockRoute, sampleStack } from '../sample';

// What JavaScript lets through has no type here either.
const { CanaryAlarms, CanaryDeployment, CanaryTraffic, GatewayApi, LambdaCanary, StageSet } = gatehouse as any;

function parts() {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  return { stack, stages, stage: stages.stage('prod') };
}

const traffic = CanaryTraffic.linear(10, Duration.minutes(1));

describe('a CanaryDeployment', () => {
  const made = (props?: (stage: any, stages: any) => object) => () => {
    const { stack, stage, stages } = parts();
    return new CanaryDeployment(stack, 'Canary', props?.(stage, stages));
  };

  test.each<[string, () => unknown, string]>([
    ['without settings', made(), "'Canary' has no stage; stage is a GatewayStage"],
    ['with the name of a stage', made(() => ({ stage: 'prod', traffic })), "'Canary' has 'prod' for stage"],
    [
      'with a stage of the CDK',
      made((stage) => ({ stage: stage.restStage, traffic })),
      "'Canary' has a Stage for stage",
    ],
    ['with all stages', made((_, stages) => ({ stage: stages, traffic })), "'Canary' has a StageSet for stage"],
    ['without traffic', made((stage) => ({ stage })), "'Canary' has no traffic; traffic is a CanaryTraffic"],
    ['with a share alone', made((stage) => ({ stage, traffic: 10 })), "'Canary' has '10' for traffic"],
    ['with a list of alarms', made((stage) => ({ stage, traffic, alarms: [] })), 'alarms is a CanaryAlarms'],
    ['with one approval', made((stage) => ({ stage, traffic, approvals: 10 })), 'approvals is a list'],
    ['with minutes', made((stage) => ({ stage, traffic, bakeTime: 10 })), 'bakeTime is a Duration'],
    ['with the name of a hook', made((stage) => ({ stage, traffic, beforeShift: 'fn' })), 'beforeShift is a construct'],
    [
      'with a version number',
      made((stage) => ({ stage, traffic, lambdaVersion: '8' })),
      'lambdaVersion is a LambdaVersion',
    ],
    ['with null for variables', made((stage) => ({ stage, traffic, variables: null })), 'variables is a map'],
    ['of no steps', () => CanaryTraffic.steps(), 'percents is a list'],
    ['of steps without an interval', () => CanaryTraffic.steps([5]), 'interval is a Duration'],
    ['of steps of minutes', () => CanaryTraffic.steps([5], 5), "has '5' for interval"],
    ['of a text', () => CanaryTraffic.linear('10', Duration.minutes(1)), 'percent is a number'],
    ['with milliseconds', () => CanaryAlarms.defaults({ latency: 5 }), 'latency is a Duration'],
    ['with alarms in a list', () => CanaryAlarms.of(['errors']), 'CanaryAlarms.of has a list for alarm'],
  ])('%s is told what it lacks', (_, make, message) => {
    expect(make).toThrow(/^AGW-GEN-22: /);
    expect(make).toThrow(message);
  });
});

describe('a LambdaCanary', () => {
  test.each<[string, object | undefined, string]>([
    ['without settings', undefined, "'Code' has no aliases; aliases is a list"],
    ['with the name of an alias', { aliases: ['prod'], traffic }, "'Code' has 'prod' for alias"],
    ['with one alias', { aliases: 'prod', traffic }, "'Code' has 'prod' for aliases"],
    ['without traffic', { aliases: [] }, "'Code' has no traffic"],
    ['with one alarm', { aliases: [], traffic, alarms: 'errors' }, 'alarms is a list'],
  ])('%s is told what it lacks', (_, props, message) => {
    const make = () => new LambdaCanary(sampleStack(), 'Code', props);
    expect(make).toThrow(/^AGW-GEN-22: /);
    expect(make).toThrow(message);
  });
});
