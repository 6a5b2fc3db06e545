import { Parameters } from '../recording';
import { described, unknownDescription } from './description';
import { StubRequest, StubResponse } from './stub-server';

/** Added by Node or not repeatable. */
const LEFT_TO_NODE = ['connection', 'date', 'content-length'];

/** Answers as a recorded HTTP endpoint is described to answer. */
export function answerHttp(behaviour: Parameters, request: StubRequest): StubResponse {
  const { respond } = behaviour;
  const describe = (description: string) => valueOf(description, request, behaviour);
  const headers = Object.entries<string>(respond.headers ?? {})
    .filter(([name]) => !LEFT_TO_NODE.includes(name.toLowerCase()))
    .map(([name, value]) => [name, String(described(value, () => 'random'))] as const);
  const status = Number(described(respond.status, describe));
  if (behaviour.body_is !== undefined) return { status, headers, body: request.body };
  const body = described(behaviour.body, describe);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers, body: Buffer.from(text ?? '') };
}

function valueOf(description: string, request: StubRequest, behaviour: Parameters): unknown {
  const { url, headers, method, body } = request;
  const text = body.toString('utf8');
  switch (true) {
    case /^query parameters/.test(description):
      return Object.fromEntries(
        [...new Set(url.searchParams.keys())].map((name) => {
          const values = url.searchParams.getAll(name);
          return [name, values.length > 1 && !/joined/.test(description) ? values : values.join(',')];
        }),
      );
    case /^request body as text/.test(description):
      return text;
    case /^request body, byte for byte/.test(description):
      return text;
    case /^request body parsed as JSON/.test(description):
      try {
        return JSON.parse(text);
      } catch {
        return null;
      }
    case /^host of the request/.test(description):
      return headers.get('Host');
    case /headers/.test(description):
      return headersOf(description, request, behaviour);
    case /^request method/.test(description):
      return method;
    case /^source ip/.test(description):
      return '127.0.0.1';
    case /^request path/.test(description):
      return decodeURIComponent(url.pathname);
    case /^request url/.test(description):
      return url.href;
    case /number/.test(description):
      return Number(url.pathname.split('/').at(-1));
    default:
      return unknownDescription(description);
  }
}

/** The words say how names are written and which headers do not show. */
function headersOf(description: string, { headers }: StubRequest, behaviour: Parameters): unknown {
  const isLower = /lower case/.test(description);
  const added: readonly string[] = behaviour.front_adds_request_headers ?? [];
  const shown = headers.copy();
  for (const name of added) shown.set(name, 'added');
  if (/capitalised/.test(description)) {
    shown.setDefault('X-Amzn-Trace-Id', 'added');
    shown.delete('Connection', 'Via');
  }
  const entries = [...shown].filter(([name]) => {
    const lower = name.toLowerCase();
    if (lower === 'connection') return false;
    if (/without.*x-forwarded/i.test(description) && lower.startsWith('x-forwarded-')) return false;
    return !(/without those that begin with x-amzn/.test(description) && lower.startsWith('x-amzn'));
  });
  const spelled = (name: string) => (isLower ? name.toLowerCase() : capitalized(name));
  return Object.fromEntries(entries.map(([name, value]) => [spelled(name), value]));
}

function capitalized(name: string): string {
  return name.toLowerCase().replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
