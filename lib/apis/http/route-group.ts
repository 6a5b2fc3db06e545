import { RouteDefaults } from '../route-defaults';
import { HttpGatewayRoute } from './route';

/** Routes of an HTTP API below one path, with defaults of their own: what one team owns, in a file of its own. */
export interface HttpGatewayRouteGroup extends RouteDefaults {
  /** The routes by key, from the group's own path on: `GET /` is the path itself. */
  readonly routes: { readonly [key: string]: HttpGatewayRoute };
}
