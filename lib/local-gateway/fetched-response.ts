import { HeaderList } from './messages/header-list';
import { Response } from './messages/messages';
import { Trace } from './pipeline/trace';

/** A response with its body in the forms that tests want. */
export class FetchedResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Buffer;
  /** What comes after the headers, as it comes; then `body` is empty. */
  readonly stream?: AsyncIterable<Buffer>;

  constructor(
    response: Response,
    /** The way of the request, step by step. */
    readonly trace: Trace,
  ) {
    this.status = response.status;
    this.headers = response.headers;
    this.body = response.body;
    this.stream = response.stream;
  }

  get text(): string {
    return this.body.toString('utf8');
  }

  json(): any {
    return JSON.parse(this.text);
  }
}
