import { isPlainText } from '../messages/media-type';
import { HttpExchange } from './http-exchange';

/** The event of format 2.0. What there is none of is left out. */
export function eventV2(exchange: HttpExchange): { [name: string]: unknown } {
  const { context, headers, pathParameters, query, queryText, route, stage } = exchange;
  const cookies = headers.all('Cookie').flatMap((value) => value.split(/; */));
  const joined = [...query.multi()].map(([name, values]) => [name, values.join(',')]);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: exchange.rawPath,
    rawQueryString: queryText,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: lowerHeaders(exchange),
    ...(joined.length > 0 ? { queryStringParameters: Object.fromEntries(joined) } : {}),
    requestContext: context,
    ...bodyOf(exchange),
    ...(pathParameters.size > 0 ? { pathParameters: Object.fromEntries(pathParameters) } : {}),
    ...(Object.keys(stage.variables).length > 0 ? { stageVariables: stage.variables } : {}),
  };
}

/** The event of format 1.0, that of REST APIs. */
export function eventV1(exchange: HttpExchange): { [name: string]: unknown } {
  const { api, context, headers, pathParameters, query, requestId, route, stage } = exchange;
  const path = route.key.split(' ')[1] ?? route.key;
  const { body, isBase64Encoded } = bodyOf(exchange);
  return {
    version: '1.0',
    resource: path,
    path: exchange.rawPath,
    httpMethod: context.http.method,
    headers: headers.single(),
    multiValueHeaders: headers.multi(),
    queryStringParameters: orNull(query.single()),
    multiValueQueryStringParameters: orNull(query.multi()),
    requestContext: {
      accountId: context.accountId,
      apiId: api.id,
      authorizer: context.authorizer,
      domainName: context.domainName,
      domainPrefix: context.domainPrefix,
      extendedRequestId: requestId,
      httpMethod: context.http.method,
      identity: { sourceIp: context.http.sourceIp, userAgent: context.http.userAgent },
      path: context.http.path,
      protocol: context.http.protocol,
      requestId,
      requestTime: context.time,
      requestTimeEpoch: context.timeEpoch,
      resourceId: route.key,
      resourcePath: path,
      stage: stage.name,
    },
    pathParameters: orNull(pathParameters),
    stageVariables: orNull(new Map(Object.entries(stage.variables))),
    body: body ?? null,
    isBase64Encoded,
  };
}

/** Names in lower case, values of one name joined, without cookies. */
function lowerHeaders({ headers }: HttpExchange): { [name: string]: string } {
  const entries = [...new Set([...headers].map(([name]) => name.toLowerCase()))]
    .filter((name) => name !== 'cookie')
    .map((name) => [name, headers.all(name).join(',')]);
  return Object.fromEntries(entries);
}

function bodyOf({ headers, request }: HttpExchange): { body?: string; isBase64Encoded: boolean } {
  if (request.body.length === 0) return { isBase64Encoded: false };
  const isText = isPlainText(headers.get('Content-Type'));
  return { body: request.body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function orNull(values: ReadonlyMap<string, unknown>): { [name: string]: unknown } | null {
  return values.size === 0 ? null : Object.fromEntries(values);
}
