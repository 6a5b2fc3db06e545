import { WebSocketExchange } from '../web-socket-exchange';

/** The ARN of a route, as policies name it. */
export function routeArnOf({ api, route, stage }: WebSocketExchange): string {
  return `arn:aws:execute-api:${api.region}:${api.accountId}:${api.id}/${stage.name}/${route.key}`;
}
