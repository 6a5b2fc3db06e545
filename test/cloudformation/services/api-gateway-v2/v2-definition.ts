import { Properties, Resource } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { Environment } from '../../environment';
import { routesOfBody } from '../open-api-body';
import { ServedRoute, Snapshot, targetsOf } from '../snapshot';

/** An HTTP or WebSocket API as its routes and integrations describe it now. */
export function v2DefinitionOf(environment: Environment, apiId: string): Snapshot {
  const api = v2ApiOf(environment, apiId);
  const routes = environment.resources
    .all('AWS::ApiGatewayV2::Route')
    .filter(({ properties }) => properties.ApiId === apiId)
    .map(({ properties }) => servedRoute(environment, properties));
  const imported = routesOfBody(environment, apiId, api.properties);
  return { apiId, routes: [...imported, ...routes], settings: api.properties };
}

export function v2ApiOf({ resources }: Environment, apiId: string): Resource {
  const api = resources.withId('AWS::ApiGatewayV2::Api', apiId);
  if (!api) throw new ServiceError('NotFoundException', `Invalid API identifier specified ${apiId}`);
  return api;
}

export function v2PartOf({ resources }: Environment, noun: string, apiId: string, id: string): Resource | undefined {
  return resources.find(
    `AWS::ApiGatewayV2::${noun}`,
    (properties, resource) => resource.id === id && properties.ApiId === apiId,
  );
}

function servedRoute(environment: Environment, route: Properties): ServedRoute {
  const [, integrationId = ''] = String(route.Target ?? '').split('/');
  const integration = v2PartOf(environment, 'Integration', route.ApiId, integrationId)?.properties ?? {};
  const { AuthorizerId } = route;
  return {
    key: route.RouteKey,
    authorizationType: route.AuthorizationType ?? 'NONE',
    authorizerId: AuthorizerId,
    authorizer: AuthorizerId && v2PartOf(environment, 'Authorizer', route.ApiId, AuthorizerId)?.properties,
    apiKeyRequired: route.ApiKeyRequired === true,
    integration,
    targets: targetsOf(environment, integration),
  };
}
