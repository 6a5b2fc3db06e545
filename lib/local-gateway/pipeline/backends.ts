import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';

/** What a function answered. */
export interface LambdaResult {
  /** JSON text. */
  readonly payload: string;
  /** What the handler writes, as it comes; then `payload` is empty. */
  readonly stream?: AsyncIterable<Buffer>;
  /** Set when the handler threw, timed out or exited. */
  readonly functionError?: string;
}

export interface LambdaCall {
  /** `arn:aws:lambda:…:function:name:alias`, or a bare name. */
  readonly functionArn: string;
  /** JSON text. */
  readonly payload: string;
  readonly requestId: string;
  /** True when the result is wanted as it comes. */
  readonly isStreamed?: boolean;
  /** True when nobody waits for the result. */
  readonly isEvent?: boolean;
}

export interface HttpCall {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: Buffer;
  /** True when the body of the response is wanted as it comes. */
  readonly isStreamed?: boolean;
  /** The VPC link that the call goes through. */
  readonly connectionId?: string;
}

export interface ServiceCall extends HttpCall {
  /** `sqs`, `dynamodb` */
  readonly service: string;
  readonly region: string;
  /** `PutItem`; absent for a call by path. */
  readonly action?: string;
}

/** What stands behind the gateway. A call that gets no answer throws a `BackendError`. */
export interface Backends {
  lambda(call: LambdaCall, timeoutMilliseconds: number): Promise<LambdaResult>;
  http(call: HttpCall, timeoutMilliseconds: number): Promise<Response>;
  service(call: ServiceCall, timeoutMilliseconds: number): Promise<Response>;
}

export class BackendError extends Error {
  constructor(
    readonly kind: 'timeout' | 'network' | 'address' | 'missing',
    message: string,
  ) {
    super(message);
  }
}
