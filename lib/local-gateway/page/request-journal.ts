import { FetchedResponse } from '../fetched-response';
import { HeaderList } from '../messages/header-list';
import { ClientRequest } from '../messages/messages';
import { excerpt } from '../pipeline/excerpt';
import { ServedRequest } from '../pipeline/served-request';
import { TraceEntry } from '../pipeline/trace';
import { RequestDetails, RequestLine } from './page-data';

const MOST_KEPT = 200;

interface Message {
  readonly headers: HeaderList;
  readonly body: string;
}

interface Recorded {
  readonly line: RequestLine;
  readonly request?: Message;
  readonly response?: Message;
  readonly steps: readonly TraceEntry[];
}

/** The latest requests, and those who wait for the next one. */
export class RequestJournal {
  private readonly kept: Recorded[] = [];
  private waiting: (() => void)[] = [];
  private lastId = 0;

  /** Writes down a request, and returns its id. */
  record(request: ClientRequest, response: FetchedResponse, milliseconds: number): number {
    const id = ++this.lastId;
    const { method, target } = request;
    const steps = response.trace.entries;
    const line = { id, at: Date.now(), method, target, status: response.status, milliseconds, fault: faultOf(steps) };
    this.keep({ line, request: messageOf(request), response: messageOf(response), steps });
    return id;
  }

  /** Writes down an event of a connection. */
  recordEvent({ milliseconds, startedAt, status, title, trace }: ServedRequest): void {
    const id = ++this.lastId;
    const [method, target = ''] = title.split(' ');
    const steps = trace.entries;
    this.keep({ line: { id, at: startedAt, method, target, status, milliseconds, fault: faultOf(steps) }, steps });
  }

  /** The requests after one, oldest first. */
  after(id: number): RequestLine[] {
    return this.kept.filter(({ line }) => line.id > id).map(({ line }) => line);
  }

  /** As `after`, but where there is none it waits for the next. */
  async waitAfter(id: number, timeoutMilliseconds: number): Promise<RequestLine[]> {
    // An id of a time before this start knows nothing of today's.
    const known = id > this.lastId ? 0 : id;
    if (known === this.lastId) await this.nextRequest(timeoutMilliseconds);
    return this.after(known);
  }

  get(id: number): RequestDetails | undefined {
    const found = this.kept.find(({ line }) => line.id === id);
    if (!found) return undefined;
    const { line, request, response, steps } = found;
    return {
      ...line,
      request: request && { ...request, headers: [...request.headers] },
      response: response && { ...response, headers: [...response.headers] },
      steps,
    };
  }

  private keep(recorded: Recorded): void {
    this.kept.push(recorded);
    if (this.kept.length > MOST_KEPT) this.kept.shift();
    const { waiting } = this;
    this.waiting = [];
    for (const wake of waiting) wake();
  }

  private nextRequest(timeoutMilliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMilliseconds);
      timer.unref();
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

function faultOf(steps: readonly TraceEntry[]): string | undefined {
  const ended = steps.find(({ fault }) => fault !== undefined);
  return ended && `${ended.step}: ${ended.fault}`;
}

/** A body that is compressed would be no text to look at. */
function messageOf({ headers, body }: { readonly headers: HeaderList; readonly body: Buffer }): Message {
  const coding = headers.get('Content-Encoding');
  return { headers, body: coding === undefined ? excerpt(body) : `${body.length} bytes (${coding})` };
}
