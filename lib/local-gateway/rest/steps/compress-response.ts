import { deflateSync, gzipSync } from 'node:zlib';
import { RestStep } from './step';

/** A large enough response is compressed as the client accepts it. */
export const compressResponse: RestStep = {
  name: 'compression',
  run(exchange) {
    const { api, headers, response } = exchange;
    const { minimumCompressionSize } = api;
    if (
      !response ||
      response.stream ||
      minimumCompressionSize === undefined ||
      response.body.length < minimumCompressionSize
    )
      return;
    if (response.headers.has('Content-Encoding')) return;
    const accepted = (headers.get('Accept-Encoding') ?? '').split(',').map((coding) => coding.split(';')[0].trim());
    const coding = ['gzip', 'deflate'].find((name) => accepted.includes(name) || accepted.includes('*'));
    if (coding === undefined) return;
    response.body = coding === 'gzip' ? gzipSync(response.body) : deflateSync(response.body);
    response.headers.set('Content-Encoding', coding);
    exchange.trace.note({ coding, bytes: response.body.length });
  },
};
