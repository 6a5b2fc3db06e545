import { Place } from '../place';
import { Resource } from '../resources';
import { ServiceError } from '../service-error';
import { importedPaths, keepsBody } from './imported-body';
import { ServiceRulesByType } from './service-rules';

const RESOURCE = 'AWS::ApiGateway::Resource';
const AUTHORIZER = 'AWS::ApiGateway::Authorizer';

const isVariable = (part: string) => String(part).startsWith('{');

/** The parts of a REST API: what it refuses of them is what the service was recorded to answer, where no page is named. */
export const REST_APIS: ServiceRulesByType = {
  'AWS::ApiGateway::RestApi': {
    attributesOf: (_place, _properties, id) => ({ RestApiId: id, RootResourceId: `root-${id}` }),
    keyOf: (_properties, id) => id,
    updated: keepsBody,
  },
  [RESOURCE]: {
    refuseExisting(place, { ParentId, PathPart, RestApiId }, current) {
      const siblings = place.resources
        .all(RESOURCE)
        .filter((other) => other !== current && other.properties.RestApiId === RestApiId)
        .filter(({ properties }) => properties.ParentId === ParentId)
        .map(({ properties }) => properties.PathPart as string);
      if (siblings.includes(PathPart) || (!current && isImported(place, RestApiId, ParentId, PathPart))) {
        throw new ServiceError('ConflictException', 'Another resource with the same parent already has this name');
      }
      const sibling = siblings.find(isVariable);
      if (isVariable(PathPart) && sibling) {
        throw new ServiceError(
          'BadRequestException',
          `A sibling (${sibling}) of this resource already has a variable path part -- only one is allowed`,
        );
      }
    },
  },
  'AWS::ApiGateway::Model': {
    customName: ({ Name }) => Name,
    keyOf: ({ Name, RestApiId }, id) => `${RestApiId}|${Name ?? id}`,
    attributesOf: (_place, { Name }, id) => ({ Ref: Name ?? id }),
  },
  // Seen by users: "Authorizer name must be unique. Authorizer X already exists in this RestApi" (hashicorp/terraform-provider-aws#13730).
  [AUTHORIZER]: {
    refuseExisting({ resources }, { Name, RestApiId }, current) {
      const twin = resources.find(
        AUTHORIZER,
        (other, resource) => resource !== current && other.RestApiId === RestApiId && other.Name === Name,
      );
      if (twin) {
        throw new ServiceError(
          'BadRequestException',
          `Authorizer name must be unique. Authorizer ${Name} already exists in this RestApi.`,
        );
      }
    },
  },
  'AWS::ApiGateway::GatewayResponse': {
    keyOf: ({ ResponseType, RestApiId }) => `${RestApiId}|${ResponseType}`,
  },
  'AWS::ApiGateway::Account': {
    // There is one account setting in a region: making it again is changing it.
    keyOf: (_properties, id) => id,
  },
};

/** Whether the body that the API was imported from made the path, or one below it. */
function isImported(place: Place, restApiId: string, parentId: string, pathPart: string): boolean {
  const api: Resource | undefined = place.resources.withId('AWS::ApiGateway::RestApi', restApiId);
  const paths = api ? importedPaths(api.properties) : [];
  if (paths.length === 0) return false;
  const path = `${pathOf(place, restApiId, parentId)}/${pathPart}`.replace(/^\/\//, '/');
  return paths.some((imported) => imported === path || imported.startsWith(`${path}/`));
}

/** The path of a resource of a REST API. */
export function pathOf(place: Place, restApiId: string, resourceId: string): string {
  const resource = place.resources.find(
    RESOURCE,
    (properties, { id }) => id === resourceId && properties.RestApiId === restApiId,
  );
  if (!resource) return '/';
  const parent = pathOf(place, restApiId, resource.properties.ParentId);
  return `${parent === '/' ? '' : parent}/${resource.properties.PathPart}`;
}
