import { Properties } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { pathOf } from '../../../../lib/update-model/services/rest-apis';
import { Environment } from '../../environment';
import { routesOfBody } from '../open-api-body';
import { ServedRoute, Snapshot, targetsOf } from '../snapshot';

/** A REST API as its resources and methods describe it now. */
export function restDefinitionOf(environment: Environment, restApiId: string): Snapshot {
  const api = environment.resources.withId('AWS::ApiGateway::RestApi', restApiId);
  if (!api) throw invalidApi(environment, restApiId);
  const routes = environment.resources
    .all('AWS::ApiGateway::Method')
    .filter(({ properties }) => properties.RestApiId === restApiId)
    .map(({ properties }) => servedRoute(environment, properties));
  const imported = routesOfBody(environment, restApiId, api.properties);
  return { apiId: restApiId, routes: [...imported, ...routes], settings: api.properties };
}

export function invalidApi({ account }: Environment, restApiId: string): ServiceError {
  return new ServiceError('NotFoundException', `Invalid API identifier specified ${account}:${restApiId}`);
}

function servedRoute(environment: Environment, method: Properties): ServedRoute {
  const integration: Properties = method.Integration ?? { Type: 'MOCK' };
  return {
    key: `${method.HttpMethod} ${pathOf(environment, method.RestApiId, method.ResourceId)}`,
    authorizationType: method.AuthorizationType ?? 'NONE',
    authorizerId: method.AuthorizerId,
    authorizer: method.AuthorizerId && authorizerOf(environment, method.AuthorizerId),
    apiKeyRequired: method.ApiKeyRequired === true,
    integration,
    targets: targetsOf(environment, integration),
  };
}

function authorizerOf({ resources }: Environment, id: string): Properties | undefined {
  return resources.withId('AWS::ApiGateway::Authorizer', id)?.properties;
}
