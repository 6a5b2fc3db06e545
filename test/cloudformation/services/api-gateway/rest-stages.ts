import { Properties, Resource } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { Environment } from '../../environment';
import { makeCanaryLog, refuseMissingLogGroup } from '../logs';
import { RulesByType } from '../resource-rules';
import { refuseMapped } from './domain-names';
import { restDefinitionOf } from './rest-definition';
import { apiOf } from './rest-parts';

const STAGE = 'AWS::ApiGateway::Stage';
const DEPLOYMENT = 'AWS::ApiGateway::Deployment';

/** Deployments, which are snapshots, and the stages that serve them. */
export const REST_STAGES: RulesByType = {
  [DEPLOYMENT]: {
    accept(environment, { RestApiId }, current) {
      apiOf(environment, RestApiId);
      if (!current && restDefinitionOf(environment, RestApiId).routes.length === 0) {
        throw new ServiceError('BadRequestException', "The REST API doesn't contain any methods");
      }
    },
    made(environment, deployment) {
      deployment.state = structuredClone(restDefinitionOf(environment, deployment.properties.RestApiId));
    },
    acceptDeletion({ resources }, { id }) {
      const isServed = resources.all(STAGE).some((stage) => servedBy(stage).includes(id));
      if (!isServed) return;
      throw new ServiceError(
        'BadRequestException',
        'Active stages pointing to this deployment must be moved or deleted',
      );
    },
  },
  [STAGE]: {
    accept(environment, properties) {
      const { AccessLogSetting, CanarySetting, DeploymentId, MethodSettings = [], RestApiId } = properties;
      apiOf(environment, RestApiId);
      for (const id of [DeploymentId, CanarySetting?.DeploymentId]) {
        if (id !== undefined) refuseUnknownDeployment(environment, RestApiId, id);
      }
      refuseMissingLogGroup(environment, AccessLogSetting?.DestinationArn);
      const isLogged = MethodSettings.some(({ LoggingLevel }: Properties) => ['ERROR', 'INFO'].includes(LoggingLevel));
      if (isLogged) refuseMissingLogRole(environment);
    },
    made(environment, stage) {
      stage.state = { settings: servedSettings(environment, stage.properties.RestApiId) };
      makeCanaryLog(environment, stage.properties);
    },
    // A change of an API's default endpoint takes effect with the next update of a stage.
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
    changed(environment, stage) {
      stage.state = { settings: servedSettings(environment, stage.properties.RestApiId) };
      makeCanaryLog(environment, stage.properties);
    },
    updated: patched,
    acceptDeletion: (environment, { id, properties }) => refuseMapped(environment, properties.RestApiId, id),
    deleted({ resources }, { id, properties: { RestApiId } }) {
      for (const plan of resources.all('AWS::ApiGateway::UsagePlan')) {
        const { ApiStages = [] } = plan.properties;
        const others = ApiStages.filter(({ ApiId, Stage }: Properties) => ApiId !== RestApiId || Stage !== id);
        plan.properties = { ...plan.properties, ApiStages: others };
      }
    },
  },
  'AWS::ApiGateway::Account': {
    made({ resources }, account) {
      for (const other of resources.all('AWS::ApiGateway::Account')) if (other !== account) resources.remove(other);
    },
  },
};

/** What an API says of its default endpoint, which its stages keep until they are updated. */
function servedSettings(environment: Environment, restApiId: string): Properties {
  const { DisableExecuteApiEndpoint } = apiOf(environment, restApiId).properties;
  return { DisableExecuteApiEndpoint };
}

/** The deployments that a stage leads requests to. */
export function servedBy({ properties: { CanarySetting, DeploymentId } }: Resource): string[] {
  return [DeploymentId, CanarySetting?.DeploymentId].filter((id) => id !== undefined);
}

/**
 * CloudFormation patches what differs between two templates: what is in neither stays as it is, and what vanishes stays too, but
 * for variables and method settings, which are patched one by one (aws/aws-cdk#23438, aws/aws-cdk#33901).
 */
function patched(current: Properties, previous: Properties, desired: Properties): Properties {
  const next: { [name: string]: any } = { ...current };
  for (const [name, value] of Object.entries(desired)) {
    if (JSON.stringify(previous[name]) !== JSON.stringify(value)) next[name] = value;
  }
  next.Variables = patchedEntries(current.Variables, previous.Variables, desired.Variables);
  if (previous.MethodSettings && !desired.MethodSettings) next.MethodSettings = undefined;
  if (desired.CanarySetting && current.CanarySetting) {
    next.CanarySetting = patchedEntries(current.CanarySetting, {}, desired.CanarySetting);
  }
  return next;
}

function patchedEntries(current: Properties = {}, previous: Properties = {}, desired: Properties = {}) {
  const kept = Object.entries(current).filter(
    ([name]) => !Object.hasOwn(previous, name) || Object.hasOwn(desired, name),
  );
  const changed = Object.entries(desired).filter(([name, value]) => previous[name] !== value);
  const entries = [...kept, ...changed];
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

export function refuseUnknownDeployment({ resources }: Environment, restApiId: string, id: string): void {
  const deployment = resources.find(DEPLOYMENT, (own, resource) => resource.id === id && own.RestApiId === restApiId);
  if (!deployment) throw new ServiceError('BadRequestException', 'Deployment id does not exist');
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
function refuseMissingLogRole({ resources }: Environment): void {
  const [account] = resources.all('AWS::ApiGateway::Account');
  const arn = account?.properties.CloudWatchRoleArn;
  if (resources.find('AWS::IAM::Role', (_, role) => role.attributes.Arn === arn)) return;
  throw new ServiceError(
    'BadRequestException',
    'CloudWatch Logs role ARN must be set in account settings to enable logging',
  );
}
