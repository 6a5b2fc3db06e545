import { HeaderList } from './header-list';

/** A request as a client sends it. */
export interface ClientRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  readonly headers: HeaderList;
  readonly body: Buffer;
  readonly sourceIp: string;
  /** `HTTP/1.1` */
  readonly protocol: string;
}

/** A response as the client receives it, or as a backend gives it. */
export interface Response {
  status: number;
  headers: HeaderList;
  body: Buffer;
  /** What comes after the headers, as it comes; then `body` is empty. */
  stream?: AsyncIterable<Buffer>;
}
