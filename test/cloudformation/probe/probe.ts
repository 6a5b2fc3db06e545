import { Resource } from '../../../lib/update-model/resources';
import { Environment } from '../environment';
import { restDefinitionOf } from '../services/api-gateway/rest-definition';
import { v2DefinitionOf } from '../services/api-gateway-v2/v2-definition';
import { servesLiveApi } from '../services/api-gateway-v2/v2-rules';
import { Snapshot } from '../services/snapshot';
import { keysOpening } from './api-keys';
import { checkAuthorizer } from './authorizer';
import { backendOf } from './integration';
import { Refusal } from './refusal';
import { ProbedRequest, ProbeResult } from './request';

const REST_STAGE = 'AWS::ApiGateway::Stage';
const V2_STAGE = 'AWS::ApiGatewayV2::Stage';

/** What a side of a stage serves. */
interface Served {
  readonly side: ProbeResult['side'];
  readonly snapshot?: Snapshot;
  readonly variables: { readonly [name: string]: string };
}

/** Where a request would end up at this moment: once for each side of the stage that takes requests. */
export function probe(environment: Environment, request: ProbedRequest): ProbeResult[] {
  const stage = stageOf(environment, request);
  if (!stage) return [{ side: 'stable', failure: `403: there is no stage ${request.stage}` }];
  return servedBy(environment, stage).map((served) => probeSide(environment, request, served));
}

/** The keys of the routes that a stage serves, on both of its sides. */
export function routesServed(environment: Environment, apiId: string, stageName: string): string[] {
  const stage = stageOf(environment, { apiId, stage: stageName, route: '' });
  const keys = stage
    ? servedBy(environment, stage).flatMap(({ snapshot }) => snapshot?.routes.map(({ key }) => key) ?? [])
    : [];
  return [...new Set(keys)].sort();
}

/**
 * What tells whether a stage serves the same as at another moment: its deployments, and whether the API still has the route. A
 * removed route is in the snapshot that is taken before CloudFormation's cleanup deletes it.
 */
export function isStillDefined(environment: Environment, { apiId, route }: ProbedRequest): boolean {
  const isRest = environment.resources.withId('AWS::ApiGateway::RestApi', apiId) !== undefined;
  const { routes } = isRest ? restDefinitionOf(environment, apiId) : v2DefinitionOf(environment, apiId);
  return routes.some(({ key }) => key === route);
}

/** The deployments that a stage serves. */
export function deploymentsOf(environment: Environment, request: ProbedRequest): string {
  const { CanarySetting, DeploymentId } = stageOf(environment, request)?.properties ?? {};
  return `${DeploymentId} ${CanarySetting?.DeploymentId}`;
}

/** All stages of an environment. */
export function stagesIn({ resources }: Environment): { readonly apiId: string; readonly stage: string }[] {
  return resources
    .all(REST_STAGE, V2_STAGE)
    .map(({ id, properties }) => ({ apiId: properties.RestApiId ?? properties.ApiId, stage: id }));
}

function stageOf({ resources }: Environment, { apiId, stage }: ProbedRequest): Resource | undefined {
  return resources
    .all(REST_STAGE, V2_STAGE)
    .find(({ id, properties }) => id === stage && (properties.RestApiId ?? properties.ApiId) === apiId);
}

function servedBy(environment: Environment, stage: Resource): Served[] {
  const { ApiId, CanarySetting, DeploymentId, StageVariables, Variables } = stage.properties;
  const variables = { ...StageVariables, ...Variables };
  if (stage.type === V2_STAGE && servesLiveApi(stage)) {
    return [{ side: 'stable', snapshot: v2DefinitionOf(environment, ApiId), variables }];
  }
  const snapshotOf = (id: string): Snapshot | undefined =>
    environment.resources
      .all('AWS::ApiGateway::Deployment', 'AWS::ApiGatewayV2::Deployment')
      .find((own) => own.id === id)?.state;
  const percent = Number(CanarySetting?.PercentTraffic ?? 0);
  const sides: Served[] = [{ side: 'stable', snapshot: snapshotOf(DeploymentId), variables }];
  if (percent > 0) {
    const canary = {
      side: 'canary',
      snapshot: snapshotOf(CanarySetting.DeploymentId ?? DeploymentId),
      variables: { ...variables, ...CanarySetting.StageVariableOverrides },
    } as const;
    return percent >= 100 ? [canary] : [...sides, canary];
  }
  return sides;
}

function probeSide(
  environment: Environment,
  request: ProbedRequest,
  { side, snapshot, variables }: Served,
): ProbeResult {
  const { apiId, stage } = request;
  try {
    if (!snapshot) throw new Refusal('500: the deployment of the stage is not there');
    const route = snapshot.routes.find(({ key }) => key === request.route);
    if (!route) throw new Refusal(`403: the stage serves no route ${request.route}`);
    const context = { environment, apiId, stage, variables };
    const apiKeys = route.apiKeyRequired ? keysOpening(environment, apiId, stage) : undefined;
    checkAuthorizer(context, route);
    return { side, backend: backendOf(context, route), ...(apiKeys && { apiKeys }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { side, failure: error.message };
  }
}
