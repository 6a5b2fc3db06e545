import { request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface CallOptions {
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: any;
}

/** A signature that nobody verifies: the emulator asks whether there is one. */
export const SIGNED = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIA/20260101/eu-west-1/execute-api/aws4_request, SignedHeaders=host, Signature=0',
};

/** Calls a stage of an API on the emulator, as `GET /pets`. */
export async function call(apiId: string, stage: string, route: string, options: CallOptions = {}): Promise<Answer> {
  const [method, path] = route.split(' ');
  const url = new URL(`${process.env.AWS_ENDPOINT_URL}/${stage}${path}`);
  const body = options.body && JSON.stringify(options.body);
  const headers = {
    ...(body && { 'content-type': 'application/json', 'content-length': String(body.length) }),
    ...options.headers,
    host: `${apiId}.execute-api.localhost:${url.port}`,
  };
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request(url, { method, headers }, resolve).on('error', reject).end(body);
  });
  const answered = await text(response);
  return { status: response.statusCode!, headers: response.headers, body: parsed(answered) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
