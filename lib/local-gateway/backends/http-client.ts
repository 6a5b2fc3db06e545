import { ClientRequest, Agent as HttpAgent, request as httpRequest, IncomingMessage, RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { HTTP_SIZES } from '../../template-model/quotas';
import { followedBy } from '../messages/byte-stream';
import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { BackendError, HttpCall } from '../pipeline/backends';

/** Sends requests as they are: nothing is followed, unpacked or added but what HTTP needs. */
export class HttpClient {
  private readonly httpAgent = new HttpAgent({ keepAlive: true });
  private readonly httpsAgent = new HttpsAgent({ keepAlive: true });

  send(call: HttpCall, timeoutMilliseconds: number): Promise<Response> {
    const url = urlOf(call.url);
    const isHttps = url.protocol === 'https:';
    const options: RequestOptions = {
      method: call.method,
      agent: isHttps ? this.httpsAgent : this.httpAgent,
      headers: headersOf(call),
      // The path as it is written: the service does not encode it anew.
      path: call.url
        .replace(/^[a-z]+:\/\/[^/?#]*/i, '')
        .replace(/^(?!\/)/, '/')
        .replace(/#.*$/, ''),
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        request.destroy();
        reject(new BackendError('timeout', `${url.origin} did not answer within ${timeoutMilliseconds} ms`));
      }, timeoutMilliseconds);
      const fail = (error: Error) => {
        clearTimeout(timer);
        reject(error instanceof BackendError ? error : new BackendError('network', `${url.origin}: ${error.message}`));
      };
      const passOn = (message: IncomingMessage) =>
        resolve({ ...headOf(message), body: Buffer.alloc(0), stream: followedBy(message, () => clearTimeout(timer)) });
      const request = (isHttps ? httpsRequest : httpRequest)(url, options, (message) => {
        if (call.isStreamed) return passOn(message);
        const chunks: Buffer[] = [];
        let size = 0;
        message.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > HTTP_SIZES.payload)
            request.destroy(new BackendError('address', 'the response is larger than 10 MB'));
          else chunks.push(chunk);
        });
        message.on('error', fail);
        message.on('end', () => {
          clearTimeout(timer);
          resolve({ ...headOf(message), body: Buffer.concat(chunks) });
        });
      });
      request.on('error', fail);
      sendHeaders(request);
      request.end(call.body);
    });
  }

  close(): void {
    this.httpAgent.destroy();
    this.httpsAgent.destroy();
  }
}

function headOf({ rawHeaders, statusCode }: IncomingMessage): Pick<Response, 'headers' | 'status'> {
  return { status: statusCode ?? 502, headers: HeaderList.fromRaw(rawHeaders) };
}

/** Node refuses a Trailer with a body of known length, which the service passes on; so it is told of chunks until the headers are out. */
function sendHeaders(request: ClientRequest): void {
  if (!request.hasHeader('Trailer')) return;
  request.chunkedEncoding = true;
  request.flushHeaders();
  request.chunkedEncoding = false;
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new BackendError('address', `'${text}' is no address of an endpoint`);
}

function headersOf({ headers, body, method }: HttpCall): { [name: string]: string | string[] } {
  const sent = headers.copy();
  sent.delete('Transfer-Encoding', 'Content-Length');
  if (body.length > 0 || !['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(method)) {
    sent.set('Content-Length', String(body.length));
  }
  return Object.fromEntries(
    Object.entries(sent.multi()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}
