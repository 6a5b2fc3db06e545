import { Properties, Resource } from '../../../lib/update-model/resources';
import { ServiceError } from '../../../lib/update-model/service-error';
import { Environment } from '../environment';
import { updateStage } from '../services/api-gateway/update-stage';
import type { ServiceCalls } from './calls';

const stageArn = ({ restApiId, stageName }: any, { region }: Environment) =>
  `arn:aws:apigateway:${region}::/restapis/${restApiId}/stages/${stageName}`;

export const API_GATEWAY_CALLS: ServiceCalls = {
  GetStage: {
    needs: (input, environment) => [{ action: 'apigateway:GET', resource: stageArn(input, environment) }],
    answer: (environment, input) => rendered(stageOf(environment, input)),
  },
  UpdateStage: {
    needs: (input, environment) => [{ action: 'apigateway:PATCH', resource: stageArn(input, environment) }],
    answer(environment, input) {
      const stage = stageOf(environment, input);
      updateStage(environment, stage, input.patchOperations);
      return rendered(stage);
    },
  },
  GetDeployment: {
    needs: ({ restApiId, deploymentId }, { region }) => [
      {
        action: 'apigateway:GET',
        resource: `arn:aws:apigateway:${region}::/restapis/${restApiId}/deployments/${deploymentId}`,
      },
    ],
    answer({ resources }, { restApiId, deploymentId }) {
      const deployment = resources.find(
        'AWS::ApiGateway::Deployment',
        (own, { id }) => id === deploymentId && own.RestApiId === restApiId,
      );
      if (!deployment) throw new ServiceError('NotFoundException', 'Invalid Deployment identifier specified');
      return { id: deployment.id, description: deployment.properties.Description };
    },
  },
};

function stageOf({ resources }: Environment, { restApiId, stageName }: any): Resource {
  const stage = resources.find(
    'AWS::ApiGateway::Stage',
    (own, { id }) => id === stageName && own.RestApiId === restApiId,
  );
  if (!stage) throw new ServiceError('NotFoundException', 'Invalid stage identifier specified');
  return stage;
}

function rendered({ properties }: Resource): object {
  const { CanarySetting, DeploymentId, Description, StageName, Variables } = properties;
  return {
    stageName: StageName,
    deploymentId: DeploymentId,
    description: Description,
    variables: Variables,
    canarySettings: CanarySetting && canaryOf(CanarySetting, DeploymentId),
  };
}

function canaryOf(canary: Properties, stable: string): object {
  return {
    deploymentId: canary.DeploymentId ?? stable,
    percentTraffic: Number(canary.PercentTraffic ?? 0),
    useStageCache: canary.UseStageCache === true,
    ...(canary.StageVariableOverrides && { stageVariableOverrides: canary.StageVariableOverrides }),
  };
}
