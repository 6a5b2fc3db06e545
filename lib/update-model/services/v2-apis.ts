import { ServiceError } from '../service-error';
import { importedRouteKeys, keepsBody } from './imported-body';
import { ServiceRulesByType } from './service-rules';

const API = 'AWS::ApiGatewayV2::Api';
const AUTHORIZER = 'AWS::ApiGatewayV2::Authorizer';
const ROUTE = 'AWS::ApiGatewayV2::Route';

/** HTTP and WebSocket APIs. */
export const V2_APIS: ServiceRulesByType = {
  [API]: {
    attributesOf: ({ region }, _properties, id) => ({
      ApiId: id,
      ApiEndpoint: `https://${id}.execute-api.${region}.amazonaws.com`,
    }),
    keyOf: (_properties, id) => id,
    updated: keepsBody,
  },
  [ROUTE]: {
    refuseExisting({ resources }, { ApiId, RouteKey }, current) {
      const api = resources.withId(API, ApiId)?.properties ?? {};
      const shape = (key: string) =>
        api.ProtocolType === 'WEBSOCKET' ? key : String(key).replace(/\{[^}+]+\}/g, '{}');
      const others = resources
        .all(ROUTE)
        .filter((other) => other !== current && other.properties.ApiId === ApiId)
        .map(({ properties }) => properties.RouteKey as string);
      const twin = [...others, ...(current ? [] : importedRouteKeys(api))].find(
        (key) => shape(key) === shape(RouteKey),
      );
      if (twin) throw new ServiceError('ConflictException', `Route with key ${twin} already exists for this API`);
    },
  },
  [AUTHORIZER]: {
    refuseExisting({ resources }, { ApiId, Name }, current) {
      const twin = resources.find(
        AUTHORIZER,
        (other, resource) => resource !== current && other.ApiId === ApiId && other.Name === Name,
      );
      if (twin) throw new ServiceError('BadRequestException', `Authorizer name must be unique. ${Name} already exists`);
    },
  },
};
