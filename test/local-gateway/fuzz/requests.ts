import fc from 'fast-check';
import { payloads } from './templates';

/** A request as no client would write it. */
export interface OddRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const path = fc
  .tuple(
    fc.constantFrom('open', 'keyed', 'signed', 'checked'),
    fc.constantFrom('mock', 'proxy', 'lambda', 'sqs'),
    fc.constantFrom(
      '',
      '/',
      '//',
      '/..',
      '/../..',
      '/a/b',
      '/%2e%2e/',
      '/%',
      '/%ff',
      '/%00',
      '/{proxy+}',
      '/__proto__',
      '/;a=b',
      '/\\',
    ),
  )
  .map(([kind, integration, rest]) => `/odd/prod/${kind}/${integration}${rest}`);

const queryPart = fc.oneof(
  fc.constantFrom(
    'status=200',
    'status=99',
    'status=1000',
    'status=204',
    'status=304',
    'status=100',
    'status=-1',
    'status=[]',
    'override=1',
    'name=x',
    'name=%0d%0aX:y',
    'odd=%0d%0aX-Injected:1',
    'odd=%00',
    'odd=%F0%9F%98%80',
    'odd=a',
    '__proto__=1',
    '=',
    '&',
    '%',
    'a[b]=c',
    '+',
  ),
  fc.string({ maxLength: 8 }).map(encodeURIComponent),
);

const target = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(path, fc.array(queryPart, { maxLength: 4 }))
      .map(([where, query]) => `${where}?${query.join('&')}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '*',
      '/',
      '',
      'http://example.com/',
      '/odd',
      '/odd/',
      '/odd/prod',
      '//',
      '/odd//prod',
      '?',
      '/_gatehouse',
    ),
  },
  { weight: 1, arbitrary: fc.webPath() },
);

const header = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      'Content-Type',
      'Accept',
      'Accept-Encoding',
      'Authorization',
      'X-Api-Key',
      'X-Amz-Date',
      'Cache-Control',
      'Host',
      'X-Name',
      'X-Forwarded-For',
      'X-Amzn-Trace-Id',
      'X-HTTP-Method-Override',
      '__proto__',
      'Cookie',
      'Range',
      'Transfer-Encoding',
    ),
    fc.oneof(
      fc.constantFrom(
        'application/json',
        'application/json; charset=x',
        'image/png',
        '*/*',
        'gzip, deflate',
        'max-age=0',
        '',
        ',',
        ';',
        'Bearer a.b.c',
        'AWS4-HMAC-SHA256 Credential=a/20260101/b/execute-api/aws4_request, SignedHeaders=host, Signature=00',
        'Root=;Parent;Sampled==',
        'localhost',
        'evil.example.com',
        'abc.execute-api.us-east-1.amazonaws.com',
        '[::1',
        ':',
        'chunked',
      ),
      fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 20 }),
    ),
  ),
);

const body = fc.oneof(
  payloads,
  fc
    .record(
      {
        statusCode: fc.oneof(fc.constantFrom(200, 204, 99, 0, -1, 600, 1e9, 'x', '200', 1.5, 101, null), fc.integer()),
        headers: fc.oneof(
          fc.dictionary(fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 })),
          fc.constantFrom(null, 'x', [], { a: {} }),
        ),
        multiValueHeaders: fc.oneof(
          fc.constantFrom({ a: ['b', 1, null] }, { 'a b': ['c'] }, { a: 'b' }),
          fc.jsonValue({ maxDepth: 2 }),
        ),
        body: fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 1 })),
        isBase64Encoded: fc.constantFrom(true, false, 'true', null),
        status: fc.constantFrom(200, 100, 599, 600, 'x', 204),
        a: fc.oneof(fc.string(), fc.constant('fail')),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
);

export const requests: fc.Arbitrary<OddRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE', 'PATCH', 'TRACE', 'ANY', 'FOO'),
  target,
  headers: fc.array(header, { maxLength: 5 }),
  body,
});

/** The request as bytes, some of which are wrong. */
export const streams: fc.Arbitrary<Buffer> = fc
  .tuple(
    requests,
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
    fc.constantFrom('\r\n', '\n', '\r'),
    fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
    fc.constantFrom('right', 'short', 'long', 'chunked', 'none'),
    fc.double({ min: 0.2, max: 1.3, noNaN: true }),
  )
  .map(([{ method, target: path, headers, body: text }, wrong, end, version, length, part]) => {
    const bytes = Buffer.byteLength(text);
    const lengths: { readonly [kind: string]: string } = {
      right: `Content-Length: ${bytes}`,
      short: `Content-Length: ${Math.floor(bytes / 2)}`,
      long: `Content-Length: ${bytes + 5}`,
      chunked: 'Transfer-Encoding: chunked',
      none: 'X-Length: none',
    };
    const lines = [
      `${method} ${path} ${version}`,
      'Host: localhost',
      ...headers.map((pair) => pair.join(': ')),
      lengths[length],
    ];
    const sent = Buffer.from(
      `${lines.join(end)}${end}${end}${length === 'chunked' ? `${bytes.toString(16)}\r\n` : ''}${text}`,
    );
    for (const [place, byte] of wrong) if (sent.length > 0) sent[Math.floor(place * (sent.length - 1))] = byte;
    return sent.subarray(0, Math.max(1, Math.floor(sent.length * part)));
  });
