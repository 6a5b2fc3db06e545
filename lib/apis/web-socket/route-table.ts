import { distinctRoute } from '../../rules/http-apis/distinct-route';
import { webSocketRouteKey } from '../../rules/web-socket-apis/web-socket-route-key';
import { order, ParsedKey, RouteTable } from '../route-table';
import { WebSocketGatewayRoute } from './route';

/** The routes of a WebSocket API. */
export class WebSocketRouteTable extends RouteTable<ParsedKey, WebSocketGatewayRoute> {
  protected parse(key: string): ParsedKey {
    webSocketRouteKey.enforce(key);
    return { key };
  }

  protected check({ key }: ParsedKey): void {
    distinctRoute.enforce({ routeKey: key, times: this.has(key) ? 2 : 1 });
  }

  protected compare(a: ParsedKey, b: ParsedKey): number {
    return order(a.key, b.key);
  }
}
