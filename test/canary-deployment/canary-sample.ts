import {
  CanaryDeployment,
  CanaryDeploymentProps,
  CanaryTraffic,
  GatewayApi,
  GatewayIntegration,
  LambdaVersion,
  StageSet,
  StageSettings,
} from '../../lib';
import { catalogue } from '../../lib/rules/catalogue';
import { TemplateModel } from '../../lib/template-model/template-model';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';

export const STAGE = 'AWS::ApiGateway::Stage';
export const DEPLOYMENT = 'AWS::ApiGateway::Deployment';
export const SHIFT = 'Custom::GatehouseCanary';

export type Canary = Omit<CanaryDeploymentProps, 'stage'>;

export interface App {
  readonly releases: string[];
  readonly release?: string;
  readonly canary?: Canary;
  readonly stage?: StageSettings;
}

export function appOf({ releases, release, canary, stage }: App) {
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

export function synthesize(app: App) {
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

export type Synthesized = ReturnType<typeof synthesize>;

/** CloudFormation updates first and deletes afterwards what the new template lacks: none of that may be in use. */
export function deletedBetween(before: Synthesized, after: Synthesized): string[] {
  const kept = Object.values(after.deployments);
  const deleted = Object.entries(before.deployments).filter(([, id]) => !kept.includes(id));
  for (const [, id] of deleted) expect(after.inUse).not.toContain(id);
  return deleted.map(([name]) => name);
}

export const running = (percent: number): Canary => ({
  canary: 'v42',
  lambdaVersion: LambdaVersion.number('8'),
  traffic: CanaryTraffic.percent(percent),
});

export const OF_VERSION_8 = { lambdaAlias: expect.stringMatching(/^prod_[0-9a-f]{12}$/) };
