import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';
import { LiveGateway } from '../server/live-gateway';
import { PageCall } from './page-data';
import { connectionsOf, pageDataOf } from './page-data-of';
import { PAGE_HEADERS, pageFile } from './page-files';
import { isOwnHost, isOwnOrigin } from './page-guard';
import { RequestJournal } from './request-journal';

/** No API has a path like this: slugs are made of letters, digits and hyphens. */
export const PAGE_PATH = '/_gatehouse/';

/** Shorter than what browsers and proxies wait for. */
const LONGEST_WAIT_MILLISECONDS = 20_000;

export interface PageOptions {
  readonly gateway: LiveGateway;
  readonly journal: RequestJournal;
  /** Sends a request to an API, as if a client had sent it, and returns its id. */
  readonly send: (request: ClientRequest) => Promise<number>;
}

/** The page on which APIs are looked at and called, and what it asks of the server. */
export class Page {
  constructor(private readonly options: PageOptions) {}

  /** True for requests to the page; they are no requests to an API. */
  takes({ headers, target }: ClientRequest): boolean {
    return isOwnHost(headers.get('Host') ?? '') && (target === '/' || target.startsWith(PAGE_PATH));
  }

  async handle(request: ClientRequest): Promise<Response> {
    const { method, target } = request;
    if (target === '/') return { ...plain(302, ''), headers: HeaderList.of({ ...PAGE_HEADERS, Location: PAGE_PATH }) };
    const [path, query = ''] = target.slice(PAGE_PATH.length).split('?');
    if (!path.startsWith('api/')) return pageFile(path || 'index.html') ?? plain(404, 'Not Found');
    if (!isOwnOrigin(request)) return plain(403, 'Forbidden');
    const [, what, id] = path.split('/');
    switch (`${method} ${what}`) {
      case 'GET gateway':
        return json(pageDataOf(this.options.gateway.current));
      case 'GET requests':
        return id === undefined ? this.newRequests(new URLSearchParams(query)) : this.oneRequest(Number(id));
      case 'GET connections':
        return json(connectionsOf(this.options.gateway.current));
      case 'POST calls':
        return this.call(request);
      default:
        return plain(404, 'Not Found');
    }
  }

  private async newRequests(query: URLSearchParams): Promise<Response> {
    return json(await this.options.journal.waitAfter(Number(query.get('after') ?? 0), LONGEST_WAIT_MILLISECONDS));
  }

  private oneRequest(id: number): Response {
    const details = this.options.journal.get(id);
    return details ? json(details) : plain(404, 'This request is no longer kept');
  }

  /** Only a page can send JSON, and only this one is let in. */
  private async call(request: ClientRequest): Promise<Response> {
    if (request.headers.get('Content-Type') !== 'application/json') return plain(415, 'Unsupported Media Type');
    const call = readCall(request.body);
    if (!call) return plain(400, 'Bad Request');
    const { gateway, send } = this.options;
    const headers = HeaderList.of(call.headers);
    headers.setDefault('Host', request.headers.get('Host') ?? 'localhost');
    const sent: ClientRequest = {
      method: call.method,
      target: call.target,
      headers,
      body: Buffer.from(call.body ?? ''),
      sourceIp: request.sourceIp,
      protocol: request.protocol,
    };
    if (call.caller !== undefined) gateway.current.sign(sent, call.caller);
    return json({ id: await send(sent) });
  }
}

function readCall(body: Buffer): PageCall | undefined {
  try {
    const call = JSON.parse(body.toString('utf8')) as Partial<PageCall> | null;
    const isCall =
      /^[A-Z]{1,20}$/.test(call?.method ?? '') &&
      // What a request line can hold, and no request to the page itself.
      /^\/[\x21-\x7e]*$/.test(call?.target ?? '') &&
      !call?.target?.startsWith(PAGE_PATH) &&
      Object.values(call?.headers ?? {}).every((value) => typeof value === 'string') &&
      ['string', 'undefined'].includes(typeof call?.body) &&
      ['string', 'undefined'].includes(typeof call?.caller);
    return isCall ? (call as PageCall) : undefined;
  } catch {
    return undefined;
  }
}

function json(value: unknown): Response {
  const headers = HeaderList.of({ ...PAGE_HEADERS, 'Content-Type': 'application/json' });
  return { status: 200, headers, body: Buffer.from(JSON.stringify(value)) };
}

function plain(status: number, message: string): Response {
  const headers = HeaderList.of({ ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  return { status, headers, body: Buffer.from(message) };
}
