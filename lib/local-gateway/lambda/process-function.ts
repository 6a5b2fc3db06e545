import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { LocalFunction } from '../backends/functions';
import { BackendError, LambdaCall, LambdaResult } from '../pipeline/backends';
import { FunctionCode } from './function-code';
import { Invocation, InvocationMessage, NODE_RUNNER } from './node-runner';
import { PYTHON_RUNNER } from './python-runner';

/** Takes what a function prints, line by line. */
export type ConsoleSink = (functionName: string, line: string) => void;

interface Waiting {
  readonly requestId: string;
  /** The handler runs; what comes before does not count. */
  start(): void;
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
    const id = this.nextId++;
    const { payload: event, requestId, functionArn } = call;
    const ofFunction = this.code.timeoutSeconds * 1000;
    const timers: NodeJS.Timeout[] = [];
    const result = new Promise<LambdaResult>((resolve, reject) => {
      const start = () => timers.push(setTimeout(() => this.timeOut(requestId, resolve), ofFunction));
      this.waiting.set(id, { requestId, start, resolve });
      const giveUp = () => {
        this.waiting.delete(id);
        reject(new BackendError('timeout', `${this.code.name} did not answer within ${timeoutMilliseconds} ms`));
      };
      timers.push(setTimeout(giveUp, timeoutMilliseconds));
    });
    this.send({ id, event, requestId, functionArn, timeoutMilliseconds: ofFunction });
    const done = result.finally(() => timers.forEach(clearTimeout));
    if (!call.isEvent) return done;
    done.catch(() => {});
    return { payload: '' };
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

  private timeOut(requestId: string, resolve: (result: LambdaResult) => void): void {
    const errorMessage = `${new Date().toISOString()} ${requestId} Task timed out after ${this.code.timeoutSeconds}.00 seconds`;
    resolve({ payload: JSON.stringify({ errorMessage }), functionError: 'Unhandled' });
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
    const answered = (message: InvocationMessage) => this.answer(message);
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

  private answer({ id, isStarted, payload, functionError }: InvocationMessage): void {
    const waiting = this.waiting.get(id);
    if (isStarted) {
      waiting?.start();
      return;
    }
    this.waiting.delete(id);
    waiting?.resolve({ payload: payload ?? 'null', functionError });
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
