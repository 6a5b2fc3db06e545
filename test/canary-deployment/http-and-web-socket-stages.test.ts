import { Duration } from 'aws-cdk-lib';
import {
  CanaryDeployment,
  CanaryTraffic,
  GatewayIntegration,
  HttpGatewayApi,
  LambdaCanary,
  LambdaVersion,
  StageSet,
  WebSocketGatewayApi,
} from '../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';
import { quietRoute } from '../v2-sample';

function stageOf(kind: 'HTTP' | 'WebSocket') {
  const stack = sampleStack();
  const route = { integration: GatewayIntegration.lambdaAlias(sampleFunction(stack)) };
  const api =
    kind === 'HTTP'
      ? new HttpGatewayApi(stack, 'Api', { routes: { $default: route } })
      : new WebSocketGatewayApi(stack, 'Api', { routes: { $connect: quietRoute, $default: route } });
  const live = { release: 'v1', lambdaVersion: LambdaVersion.current() };
  const stages = new StageSet(stack, 'Stages', { api, releases: ['v1', 'v2'], stages: { live } });
  return { stack, stage: stages.stage('live') };
}

describe.each(['HTTP', 'WebSocket'] as const)('for %s APIs', (kind) => {
  test('a canary is refused, with what there is in its place', () => {
    const { stack, stage } = stageOf(kind);
    const make = () =>
      new CanaryDeployment(stack, 'Canary', { stage, canary: 'v2', traffic: CanaryTraffic.percent(10) });
    expect(make).toThrow(
      new RegExp(`^AGW-GEN-20: stage 'live' of an? ${kind} API has a canary; REST APIs have canary releases\\. Shift`),
    );
    expect(make).toThrow(/LambdaCanary .*weighted records .*routing rule/);
    expect(stack.node.tryFindChild('Canary')).toBeUndefined();
  });

  test('function code shifts by the aliases of the stage', () => {
    const { stack, stage } = stageOf(kind);
    const traffic = CanaryTraffic.linear(10, Duration.minutes(1));
    new LambdaCanary(stack, 'Canary', { aliases: stage.aliases, traffic });
    const template = validTemplateOf(stack);
    template.resourceCountIs('AWS::CodeDeploy::DeploymentGroup', 1);
    template.hasResource('AWS::Lambda::Alias', {
      Properties: { Name: 'live' },
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: {} },
    });
  });
});
