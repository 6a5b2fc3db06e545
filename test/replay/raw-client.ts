import { request as httpRequest } from 'node:http';
import { HeaderList } from '../../lib/local-gateway/messages/header-list';
import { Response } from '../../lib/local-gateway/messages/messages';
import { RecordedRequest } from './recording';

/** Sends a recorded request with exactly its headers. */
export function send(origin: string, host: string, { method, path, headers, body, body_base64 }: RecordedRequest) {
  const bytes = body_base64 === undefined ? Buffer.from(body ?? '') : Buffer.from(body_base64, 'base64');
  const url = new URL(origin);
  return new Promise<Response>((resolve, reject) => {
    const sent = { Host: host, ...headers };
    const options = { method, path, host: url.hostname, port: url.port, headers: sent, agent: false as const };
    const request = httpRequest(options, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', reject);
      message.on('end', () => {
        const received = HeaderList.fromRaw(message.rawHeaders);
        resolve({ status: message.statusCode ?? 0, headers: received, body: Buffer.concat(chunks) });
      });
    });
    request.setTimeout(10_000, () => request.destroy(new Error('no answer within 10 s')));
    request.on('error', reject);
    request.end(bytes);
  });
}
