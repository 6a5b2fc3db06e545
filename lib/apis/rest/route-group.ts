import { RouteDefaults } from '../route-defaults';
import { RequestValidation } from './request-validation';
import { GatewayRoute } from './route';

/** What the routes of a REST API, or of a group of them, are like where they do not say so themselves. */
export interface GatewayRouteDefaults extends RouteDefaults {
  /**
   * Whether callers must send an API key.
   *
   * @default - for a group, as in the API; otherwise false
   */
  readonly apiKeyRequired?: boolean;

  /**
   * What of a request is validated before the integration is called.
   *
   * @default - for a group, as in the API; otherwise RequestValidation.BODY_AND_PARAMETERS
   */
  readonly requestValidation?: RequestValidation;
}

/** Routes below one path, with defaults of their own: what one team owns, in a file of its own. */
export interface GatewayRouteGroup extends GatewayRouteDefaults {
  /** The routes by key, from the group's own path on: `GET /` is the path itself. */
  readonly routes: { readonly [key: string]: GatewayRoute };
}
