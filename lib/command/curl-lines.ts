import { PageApi, PageData, PageRoute } from '../local-gateway/page/page-data';
import { LOCAL_CALLER } from '../local-gateway/server/local-caller';

/** Lines for a shell that call the first API: a route that is open to everybody, and one that takes a body. */
export function curlLines({ apis, callers, keys }: PageData, origin: string): string[] {
  const [api] = apis;
  if (!api || api.stages.length === 0) return [];
  const canSign = callers.some((arn) => arn.endsWith(LOCAL_CALLER.name));
  const callable = api.routes
    .filter(({ authorization, path }) => !path.includes('{') && (authorization === 'NONE' || canSign))
    .filter(({ authorization }) => ['NONE', 'AWS_IAM'].includes(authorization));
  const reading = inFrontOfFunctions(callable, ({ verb, authorization }) => verb === 'GET' && authorization === 'NONE');
  const writing = inFrontOfFunctions(callable, ({ body }) => body !== undefined);
  return [reading, writing].flatMap((route) => (route ? curlLine(route, api, keys, origin) : []));
}

/** A route with a function behind it has more to show than a mock. */
function inFrontOfFunctions(routes: readonly PageRoute[], suits: (route: PageRoute) => boolean): PageRoute | undefined {
  const suitable = routes.filter(suits);
  return suitable.find(({ integration }) => integration.startsWith('Lambda ')) ?? suitable[0];
}

function curlLine(route: PageRoute, api: PageApi, keys: PageData['keys'], origin: string): string {
  const { authorization, body, needsApiKey, path } = route;
  const { accessKeyId, secretAccessKey } = LOCAL_CALLER.credentials;
  return [
    'curl',
    ...(authorization === 'AWS_IAM'
      ? [`--aws-sigv4 aws:amz:us-east-1:execute-api --user ${accessKeyId}:${secretAccessKey}`]
      : []),
    ...(needsApiKey && keys[0] ? [`-H 'x-api-key: ${keys[0].value}'`] : []),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json' -d '${JSON.stringify(JSON.parse(body))}'`]),
    `${origin}${api.stages[0].path}${path}`,
  ].join(' ');
}
