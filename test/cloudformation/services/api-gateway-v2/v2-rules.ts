import { Properties, Resource } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { Environment } from '../../environment';
import { refuseMapped } from '../api-gateway/domain-names';
import { deleteParts } from '../api-gateway/rest-parts';
import { refuseMissingLogGroup } from '../logs';
import { RulesByType } from '../resource-rules';
import { v2ApiOf, v2DefinitionOf, v2PartOf } from './v2-definition';

const STAGE = 'AWS::ApiGatewayV2::Stage';
const ROUTE = 'AWS::ApiGatewayV2::Route';

/** HTTP and WebSocket APIs. */
export const V2_APIS: RulesByType = {
  'AWS::ApiGatewayV2::Api': {
    acceptDeletion: (environment, { id }) => refuseMapped(environment, id),
    deleted: deleteParts('ApiId'),
  },
  [ROUTE]: {
    accept(environment, { ApiId, AuthorizerId, Target }) {
      v2ApiOf(environment, ApiId);
      refuseMissing(environment, 'Integration', ApiId, Target && String(Target).split('/')[1]);
      refuseMissing(environment, 'Authorizer', ApiId, AuthorizerId);
    },
  },
  'AWS::ApiGatewayV2::Integration': {
    accept: (environment, { ApiId }) => void v2ApiOf(environment, ApiId),
    acceptDeletion({ resources }, { id, properties: { ApiId } }) {
      const route = resources.find(ROUTE, (own) => own.ApiId === ApiId && own.Target === `integrations/${id}`);
      if (!route) return;
      throw new ServiceError(
        'ConflictException',
        `Cannot delete Integration '${id}' because it is referenced by a Route`,
      );
    },
  },
  'AWS::ApiGatewayV2::Authorizer': {
    accept: (environment, { ApiId }) => void v2ApiOf(environment, ApiId),
    acceptDeletion({ resources }, { id, properties: { ApiId } }) {
      const route = resources.find(ROUTE, (own) => own.ApiId === ApiId && own.AuthorizerId === id);
      if (!route) return;
      throw new ServiceError(
        'ConflictException',
        `Cannot delete Authorizer '${id}' because it is referenced by a Route`,
      );
    },
  },
  'AWS::ApiGatewayV2::Deployment': {
    accept(environment, { ApiId }) {
      const { properties: api } = v2ApiOf(environment, ApiId);
      const { routes } = v2DefinitionOf(environment, ApiId);
      if (api.ProtocolType === 'WEBSOCKET' && routes.length === 0) {
        throw new ServiceError('BadRequestException', 'At least one route is required before deploying the Api.');
      }
    },
    made(environment, deployment) {
      deployment.state = structuredClone(v2DefinitionOf(environment, deployment.properties.ApiId));
    },
    acceptDeletion({ resources }, { id, properties: { ApiId } }) {
      const isServed = resources
        .all(STAGE)
        .some(({ properties }) => properties.ApiId === ApiId && properties.DeploymentId === id);
      if (!isServed) return;
      throw new ServiceError(
        'BadRequestException',
        'Active stages pointing to this deployment must be moved or deleted',
      );
    },
  },
  [STAGE]: {
    accept(environment, { AccessLogSettings, ApiId, AutoDeploy, DeploymentId, RouteSettings }) {
      v2ApiOf(environment, ApiId);
      if (DeploymentId !== undefined && !v2PartOf(environment, 'Deployment', ApiId, DeploymentId)) {
        throw new ServiceError('NotFoundException', `Invalid Deployment identifier specified ${DeploymentId}`);
      }
      refuseMissingLogGroup(environment, AccessLogSettings?.DestinationArn);
      const keys = routeKeysOf(environment, ApiId, AutoDeploy === true ? undefined : DeploymentId);
      const missing = Object.keys(RouteSettings ?? {}).find((key) => !keys.includes(key));
      if (missing)
        throw new ServiceError(
          'NotFoundException',
          `Unable to find Route by key ${missing} within the provided RouteSettings`,
        );
    },
    made: keepSettings,
    changed: keepSettings,
    updated: patched,
    acceptDeletion: (environment, { id, properties }) => refuseMapped(environment, properties.ApiId, id),
  },
};

/** What a stage that deploys by itself serves is the API as it is; others serve their deployment. */
export function servesLiveApi({ properties: { AutoDeploy, DeploymentId } }: Resource): boolean {
  return AutoDeploy === true || DeploymentId === undefined;
}

function routeKeysOf(environment: Environment, apiId: string, deploymentId?: string): string[] {
  const deployment = deploymentId && v2PartOf(environment, 'Deployment', apiId, deploymentId);
  const { routes } = deployment ? deployment.state : v2DefinitionOf(environment, apiId);
  return [...routes, ...v2DefinitionOf(environment, apiId).routes].map(({ key }) => key);
}

function refuseMissing(environment: Environment, noun: string, apiId: string, id?: string): void {
  if (id === undefined || v2PartOf(environment, noun, apiId, id)) return;
  throw new ServiceError('BadRequestException', `Invalid ${noun} identifier specified: ${id}`);
}

function keepSettings(environment: Environment, stage: Resource): void {
  stage.state = { settings: v2ApiOf(environment, stage.properties.ApiId).properties };
}

/** CloudFormation keeps what vanishes from the template of a stage, but for its variables. */
function patched(current: Properties, previous: Properties, desired: Properties): Properties {
  const next: { [name: string]: any } = { ...current };
  for (const [name, value] of Object.entries(desired)) {
    if (JSON.stringify(previous[name]) !== JSON.stringify(value)) next[name] = value;
  }
  next.StageVariables = desired.StageVariables;
  // The service deploys by itself then.
  if (desired.AutoDeploy) next.DeploymentId = undefined;
  if (desired.RouteSettings || current.RouteSettings) {
    next.RouteSettings = { ...current.RouteSettings, ...desired.RouteSettings };
  }
  return next;
}
