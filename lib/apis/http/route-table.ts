import { distinctRoute } from '../../rules/http-apis/distinct-route';
import { order, RouteTable } from '../route-table';
import { HttpGatewayRoute } from './route';
import { HttpApiRouteKey } from './route-key';

/** The routes of an HTTP API, of which no two may take the same requests. */
export class HttpRouteTable extends RouteTable<HttpApiRouteKey, HttpGatewayRoute> {
  private readonly shapes = new Set<string>();

  override remove(key: string): void {
    this.shapes.delete(this.get(key).key.shape);
    super.remove(key);
  }

  protected parse(text: string): HttpApiRouteKey {
    return HttpApiRouteKey.parse(text);
  }

  protected check({ key, shape }: HttpApiRouteKey): void {
    distinctRoute.enforce({ routeKey: key, times: this.shapes.has(shape) ? 2 : 1 });
    this.shapes.add(shape);
  }

  protected compare(a: HttpApiRouteKey, b: HttpApiRouteKey): number {
    return order(a.path, b.path) || order(a.key, b.key);
  }
}
