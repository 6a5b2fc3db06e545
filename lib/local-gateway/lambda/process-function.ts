import { LocalFunction } from '../backends/functions';
import { ByteStream } from '../messages/byte-stream';
import { BackendError, LambdaCall, LambdaResult } from '../pipeline/backends';
import { FunctionCode } from './function-code';
import { ConsoleSink, FunctionProcess } from './function-process';

/** A function in a process of its own, started with its first invocation and kept warm. */
export class ProcessFunction implements LocalFunction {
  readonly isProcess = true;
  private process?: FunctionProcess;
  private nextId = 0;

  constructor(
    private readonly code: FunctionCode,
    private readonly print: ConsoleSink,
    private readonly environment: () => { readonly [name: string]: string } = () => ({}),
  ) {}

  get directory(): string | undefined {
    return this.code.directory;
  }

  async invoke(call: LambdaCall, timeoutMilliseconds: number): Promise<LambdaResult> {
    const id = this.nextId++;
    const { payload: event, requestId, functionArn } = call;
    const running = this.liveProcess();
    const ofFunction = this.code.timeoutSeconds * 1000;
    const result = new Promise<LambdaResult>((resolve, reject) => {
      let functionTimer: NodeJS.Timeout | undefined;
      const started = () => {
        functionTimer = setTimeout(() => this.timeOut(running, requestId, resolve), ofFunction);
      };
      const giveUp = () => {
        clearTimeout(functionTimer);
        running.forget(id);
        reject(new BackendError('timeout', `${this.code.name} did not answer within ${timeoutMilliseconds} ms`));
      };
      const gatewayTimer = setTimeout(giveUp, timeoutMilliseconds);
      const { isStreamed } = call;
      const invocation = { id, event, requestId, functionArn, timeoutMilliseconds: ofFunction, isStreamed };
      const stream = new ByteStream();
      const wrote = (chunk: Buffer) => {
        clearTimeout(gatewayTimer);
        stream.push(chunk);
        resolve({ payload: '', stream });
      };
      const answered = (answer: LambdaResult) => {
        clearTimeout(gatewayTimer);
        clearTimeout(functionTimer);
        stream.end(answer.functionError === undefined ? undefined : new Error(answer.payload));
        resolve(answer);
      };
      running.invoke(invocation, { requestId, started, wrote, answered });
    });
    if (!call.isEvent) return result;
    result.catch(() => {});
    return { payload: '' };
  }

  /** The next invocation starts anew, with the code as it is then; those that run end with the code that they began with. */
  renew(): void {
    this.process?.retire();
    this.process = undefined;
  }

  close(): void {
    this.process?.kill();
    this.process = undefined;
  }

  private liveProcess(): FunctionProcess {
    if (!this.process?.isLive) this.process = new FunctionProcess(this.code, this.print, this.environment());
    return this.process;
  }

  private timeOut(running: FunctionProcess, requestId: string, resolve: (result: LambdaResult) => void): void {
    const errorMessage = `${new Date().toISOString()} ${requestId} Task timed out after ${this.code.timeoutSeconds}.00 seconds`;
    resolve({ payload: JSON.stringify({ errorMessage }), functionError: 'Unhandled' });
    running.kill();
  }
}
