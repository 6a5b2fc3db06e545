import { distinctRoute } from '../rules/http-apis/distinct-route';
import { HttpApiRouteKey } from './http-api-route-key';
import { HttpGatewayRoute } from './http-gateway-route';
import { order, RouteTable } from './route-table';

/** The routes of an HTTP API. */
export class HttpRouteTable extends RouteTable<HttpApiRouteKey, HttpGatewayRoute> {
  protected parse(text: string): HttpApiRouteKey {
    return HttpApiRouteKey.parse(text);
  }

  protected check({ key, shape }: HttpApiRouteKey): void {
    const isTaken = this.all.some((route) => route.key.shape === shape);
    distinctRoute.enforce({ routeKey: key, times: isTaken ? 2 : 1 });
  }

  protected compare(a: HttpApiRouteKey, b: HttpApiRouteKey): number {
    return order(a.path, b.path) || order(a.key, b.key);
  }
}
