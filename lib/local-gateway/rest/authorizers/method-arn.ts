import { RestExchange } from '../rest-exchange';

/** The ARN of what a request calls, as policies name it. */
export function methodArnOf({ api, path, request, stage }: RestExchange): string {
  const resource = path.replace(/^\/+/, '').replace(/\/+$/, '');
  return `arn:aws:execute-api:${api.region}:${api.accountId}:${api.id}/${stage.name}/${request.method}/${resource}`;
}

/** As messages show it: with most of the account hidden. */
export function maskedArn(methodArn: string): string {
  return methodArn.replace(/:\d{8}(\d{4}):/, ':********$1:');
}
