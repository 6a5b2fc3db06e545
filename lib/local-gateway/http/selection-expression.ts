import { HttpExchange } from './http-exchange';

/** The value of a selection expression such as `$request.header.Authorization`; `undefined` where there is none. */
export function selected(expression: string, exchange: HttpExchange): string | undefined {
  const [place, kind, ...rest] = expression.replace(/^\$/, '').split('.');
  const name = rest.join('.');
  if (place === 'stageVariables') return exchange.stage.variables[[kind, ...rest].join('.')];
  if (place === 'context') return textAt(exchange, [kind, ...rest]);
  if (place !== 'request') return undefined;
  switch (kind) {
    case 'header':
      return exchange.headers.has(name) ? exchange.headers.all(name).join(',') : undefined;
    case 'querystring':
      return exchange.query.multi().get(name)?.join(',');
    case 'path':
      return name === '' ? exchange.path : exchange.pathParameters.get(name);
    case 'body':
      return bodyAt(exchange.request.body, rest);
    default:
      return undefined;
  }
}

function bodyAt(body: Buffer, steps: readonly string[]): string | undefined {
  if (steps.length === 0) return body.toString('utf8');
  try {
    return textOf(stepsInto(JSON.parse(body.toString('utf8')), steps));
  } catch {
    return undefined;
  }
}

/** The context has its values flat, apart from identities and authorizers. */
function textAt({ context }: HttpExchange, steps: readonly string[]): string | undefined {
  const { http, authorizer, ...flat } = context;
  const known = {
    ...flat,
    httpMethod: http.method,
    path: http.path,
    protocol: http.protocol,
    identity: { sourceIp: http.sourceIp, userAgent: http.userAgent },
    requestTime: context.time,
    requestTimeEpoch: context.timeEpoch,
    authorizer: { ...(authorizer?.lambda as object), claims: (authorizer?.jwt as { claims?: object })?.claims },
  };
  return textOf(stepsInto(known, steps));
}

function stepsInto(root: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return isObject ? (value as { readonly [name: string]: unknown })[step] : undefined;
  }, root);
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
