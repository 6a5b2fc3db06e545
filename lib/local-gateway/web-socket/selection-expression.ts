import { toText } from '../../velocity/print';
import { contextText } from '../integrations/parameter-mapping';
import { parseJson } from '../json/parse-json';
import { JsonPathError } from '../json-path/parse-path';
import { readPath } from '../json-path/read-path';
import { Response } from '../messages/messages';
import { WebSocketExchange } from './web-socket-exchange';

const VARIABLE = /\\\$|\$\{([^{}]+)\}|\$([A-Za-z][\w.[\]'-]*)/g;

/**
 * What a selection expression comes to: `$request.body.action`, `${request.body.a}/${request.body.b}`, `\$default` for the text
 * `$default`. `undefined` where a part of it is not there.
 */
export function selectedKey(expression: string, exchange: WebSocketExchange): string | undefined {
  let isWhole = true;
  const key = expression.replaceAll(VARIABLE, (written, braced?: string, plain?: string) => {
    if (written === '\\$') return '$';
    const variable = braced ?? (plain as string);
    const value = variable === 'default' ? '$default' : valueOf(variable, exchange);
    if (value === undefined) isWhole = false;
    return value ?? '';
  });
  return isWhole ? key : undefined;
}

function valueOf(variable: string, exchange: WebSocketExchange): string | undefined {
  const [place, kind, ...rest] = variable.split('.');
  const name = rest.join('.');
  const { connection, context, integrationResponse, request, stageVariables } = exchange;
  switch (place) {
    case 'context':
      return contextText([kind, ...rest], { context });
    case 'stageVariables':
      return stageVariables[[kind, ...rest].join('.')];
    case 'request':
      if (kind === 'body') return inBody(request.body, name);
      if (kind === 'header') return connection.headers.get(name);
      return kind === 'querystring' ? connection.query.single().get(name) : undefined;
    case 'integration':
      return integrationResponse && ofResponse(rest, integrationResponse);
    default:
      return undefined;
  }
}

/** `$integration.response.statuscode`, `.header.X` and `.body.x` */
function ofResponse([part, ...rest]: readonly string[], { status, headers, body }: Response): string | undefined {
  if (part === 'statuscode') return String(status);
  return part === 'header' ? headers.get(rest.join('.')) : inBody(body, rest.join('.'));
}

function inBody(body: Buffer, path: string): string | undefined {
  try {
    const value = readPath(parseJson(body.toString('utf8')), path === '' ? '$' : `$.${path}`);
    return value === undefined || value === null ? undefined : toText(value);
  } catch (error) {
    if (error instanceof JsonPathError) return undefined;
    throw error;
  }
}

/** What a key chooses, else what stands for every key; a key comes from a message, and must reach nothing but what is written. */
export function chosenBy(key: string | undefined, values: { readonly [key: string]: string }): string | undefined {
  return key !== undefined && Object.hasOwn(values, key) ? values[key] : values.$default;
}
