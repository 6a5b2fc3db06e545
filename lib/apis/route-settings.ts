import { HttpGatewayRoute } from './http/route';
import { GatewayRoute } from './rest/route';
import { WebSocketGatewayRoute } from './web-socket/route';

type Setting = keyof GatewayRoute | keyof HttpGatewayRoute | keyof WebSocketGatewayRoute;

/** The settings that routes have, of whatever kind; those of another kind are refused in words of their own. */
export const ROUTE_SETTINGS: { readonly [setting in Setting]: true } = {
  apiKeyRequired: true,
  authorizationScopes: true,
  authorizer: true,
  cacheKeyParameters: true,
  cacheTtl: true,
  documentation: true,
  integration: true,
  operationName: true,
  parameters: true,
  requestModel: true,
  requestModels: true,
  requestParameters: true,
  requestValidation: true,
  responseModels: true,
  responseParameters: true,
  returnResponse: true,
  throttle: true,
};
