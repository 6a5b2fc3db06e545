import { BackendError, LambdaCall, LambdaResult } from '../pipeline/backends';
import { LocalFunction } from './functions';

/**
 * A handler in the words of a test: the event, and the context with what most handlers read of it. One that streams its response is an
 * async generator: metadata as JSON, eight zero bytes, then the body.
 */
export type FunctionHandler = (event: any, context: FunctionContext) => unknown;

export interface FunctionContext {
  readonly awsRequestId: string;
  readonly functionName: string;
  readonly invokedFunctionArn: string;
}

function isIterable(result: unknown): result is AsyncIterable<string | Buffer> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

async function* bytesOf(chunks: AsyncIterable<string | Buffer>): AsyncIterable<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

/** A function that a test gives as a plain function of JavaScript. */
export class InProcessFunction implements LocalFunction {
  constructor(
    private readonly name: string,
    private readonly handler: FunctionHandler,
  ) {}

  async invoke(call: LambdaCall, timeoutMilliseconds: number): Promise<LambdaResult> {
    const context = {
      awsRequestId: call.requestId,
      functionName: this.name,
      invokedFunctionArn: call.functionArn,
    };
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      const fail = () => reject(new BackendError('timeout', `${this.name} did not answer`));
      timer = setTimeout(fail, timeoutMilliseconds);
    });
    try {
      const running = Promise.resolve(JSON.parse(call.payload)).then((event) => this.handler(event, context));
      const result = await Promise.race([running, timeout]);
      if (call.isStreamed && isIterable(result)) return { payload: '', stream: bytesOf(result) };
      return { payload: JSON.stringify(result ?? null) };
    } catch (error) {
      if (error instanceof BackendError) throw error;
      const { name, message } = error as Error;
      return { payload: JSON.stringify({ errorType: name, errorMessage: message }), functionError: 'Unhandled' };
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {}
}
