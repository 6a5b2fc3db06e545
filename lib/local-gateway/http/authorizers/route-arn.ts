import { HttpExchange } from '../http-exchange';

/** The ARN of what a request calls, as policies name it. */
export function routeArnOf({ api, path, request, stage }: HttpExchange): string {
  return `arn:aws:execute-api:${api.region}:${api.accountId}:${api.id}/${stage.name}/${request.method}${path}`;
}
