import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { LocalFunction } from '../backends/functions';
import { BackendError, LambdaCall, LambdaResult } from '../pipeline/backends';
import { FunctionCode } from './function-code';
import { Invocation, InvocationResult, NODE_RUNNER } from './node-runner';
import { PYTHON_RUNNER } from './python-runner';

/** Takes what a function prints, line by line. */
export type ConsoleSink = (functionName: string, line: string) => void;

interface Waiting {
  readonly requestId: string;
  resolve(result: LambdaResult): void;
}

/** A function in a process of its own, started with its first invocation and kept warm. */
export class ProcessFunction implements LocalFunction {
  private process?: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 0;

  constructor(
    private readonly code: FunctionCode,
    private readonly print: ConsoleSink,
    private readonly environment: { readonly [name: string]: string } = {},
  ) {}

  async invoke(call: LambdaCall, timeoutMilliseconds: number): Promise<LambdaResult> {
    const { timeoutSeconds } = this.code;
    const id = this.nextId++;
    const deadline = Date.now() + timeoutSeconds * 1000;
    const { payload: event, requestId, functionArn } = call;
    const result = new Promise<LambdaResult>((resolve) => this.waiting.set(id, { requestId, resolve }));
    this.send({ id, event, requestId, functionArn, deadline });
    if (call.isEvent) return { payload: '' };
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<LambdaResult>((resolve, reject) => {
      const ofFunction = timeoutSeconds * 1000;
      timer = setTimeout(
        () => {
          this.waiting.delete(id);
          if (ofFunction > timeoutMilliseconds) {
            reject(new BackendError('timeout', `${this.code.name} did not answer within ${timeoutMilliseconds} ms`));
            return;
          }
          this.stop();
          const errorMessage = `${new Date().toISOString()} ${requestId} Task timed out after ${timeoutSeconds}.00 seconds`;
          resolve({ payload: JSON.stringify({ errorMessage }), functionError: 'Unhandled' });
        },
        Math.min(ofFunction, timeoutMilliseconds),
      );
    });
    return Promise.race([result, timeout]).finally(() => clearTimeout(timer));
  }

  /** The next invocation starts anew, with the code as it is then. */
  stop(): void {
    const stopped = this.process;
    this.process = undefined;
    stopped?.kill('SIGKILL');
    this.failAll('Runtime.ExitError', 'Runtime exited with error: SIGKILL');
  }

  close(): void {
    this.stop();
  }

  private send(invocation: Invocation): void {
    this.process ??= this.start();
    if (this.isPython) this.process.stdin?.write(`${JSON.stringify(invocation)}\n`);
    else this.process.send(invocation);
  }

  private get isPython(): boolean {
    return this.code.runtime?.startsWith('python') ?? false;
  }

  private start(): ChildProcess {
    const { isPython } = this;
    const started = isPython
      ? spawn('python3', ['-c', PYTHON_RUNNER], {
          env: this.variables(),
          stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
        })
      : spawn(process.execPath, ['-e', NODE_RUNNER], {
          env: this.variables(),
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        });
    const answered = (result: InvocationResult) => this.answer(result);
    if (isPython) {
      createInterface(started.stdio[3] as Readable).on('line', (line) => answered(JSON.parse(line)));
    } else {
      started.on('message', answered);
    }
    for (const output of [started.stdout, started.stderr]) {
      if (output) createInterface(output).on('line', (line) => this.print(this.code.name, line));
    }
    started.on('error', (error) => this.failAll('Runtime.StartError', error.message));
    started.on('exit', (status, signal) => {
      if (this.process !== started) return;
      this.process = undefined;
      this.failAll('Runtime.ExitError', `Runtime exited with error: ${signal ?? `exit status ${status}`}`);
    });
    return started;
  }

  private answer({ id, payload, functionError }: InvocationResult): void {
    this.waiting.get(id)?.resolve({ payload, functionError });
    this.waiting.delete(id);
  }

  private failAll(errorType: string, message: string): void {
    for (const { requestId, resolve } of this.waiting.values()) {
      const errorMessage = `RequestId: ${requestId} Error: ${message}`;
      resolve({ payload: JSON.stringify({ errorType, errorMessage }), functionError: 'Unhandled' });
    }
    this.waiting.clear();
  }

  private variables(): NodeJS.ProcessEnv {
    const { name, handler, directory, memoryMegabytes, region, environment } = this.code;
    return {
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      ...process.env,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      LAMBDA_TASK_ROOT: directory,
      // What the runtime brings along, such as the SDK, may stand beside the app.
      NODE_PATH: join(process.cwd(), 'node_modules'),
      PYTHONUNBUFFERED: '1',
      _HANDLER: handler,
      ...this.environment,
      ...environment,
    };
  }
}
