import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { LambdaResult } from '../pipeline/backends';
import { FunctionCode } from './function-code';
import { Invocation, InvocationMessage, NODE_RUNNER } from './node-runner';
import { PYTHON_RUNNER } from './python-runner';

/** Takes what a function prints, line by line. */
export type ConsoleSink = (functionName: string, line: string) => void;

/** What happens to an invocation. */
export interface Listener {
  readonly requestId: string;
  /** The handler runs; what comes before does not count. */
  started(): void;
  wrote(chunk: Buffer): void;
  answered(result: LambdaResult): void;
}

const NOBODY = -1;

/** One process that runs the code of a function as it was when the process started. */
export class FunctionProcess {
  private readonly listeners = new Map<number, Listener>();
  private readonly child: ChildProcess;
  private isRetired = false;
  private isLoaded = false;
  private hasEnded = false;

  constructor(
    private readonly code: FunctionCode,
    private readonly print: ConsoleSink,
    environment: { readonly [name: string]: string },
  ) {
    this.child = this.start(environment);
  }

  /** False when it takes no more invocations. */
  get isLive(): boolean {
    return !this.hasEnded;
  }

  invoke(invocation: Invocation, listener: Listener): void {
    this.listeners.set(invocation.id, listener);
    if (this.isLoaded) listener.started();
    if (isPython(this.code)) this.child.stdin?.write(`${JSON.stringify(invocation)}\n`);
    else this.child.send(invocation);
  }

  /** Nobody waits for this invocation any more. */
  forget(id: number): void {
    this.listeners.delete(id);
    this.endWhenIdle();
  }

  /** Ends when the invocations that it runs have their results. */
  retire(): void {
    this.isRetired = true;
    this.endWhenIdle();
  }

  /** Ends at once. */
  kill(): void {
    this.hasEnded = true;
    this.child.kill('SIGKILL');
    this.failAll('Runtime.ExitError', 'Runtime exited with error: SIGKILL');
  }

  private endWhenIdle(): void {
    if (this.isRetired && this.listeners.size === 0) this.kill();
  }

  private start(environment: { readonly [name: string]: string }): ChildProcess {
    const env = this.variables(environment);
    const child = isPython(this.code)
      ? spawn('python3', ['-c', PYTHON_RUNNER], { env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
      : spawn(process.execPath, ['-e', NODE_RUNNER], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    // A process that is gone is told of by its exit.
    child.stdin?.on('error', () => {});
    const take = (message: InvocationMessage) => this.take(message);
    if (isPython(this.code)) {
      createInterface(child.stdio[3] as Readable).on('line', (line) => take(JSON.parse(line)));
    } else {
      child.on('message', take);
    }
    for (const output of [child.stdout, child.stderr]) {
      if (output) createInterface(output).on('line', (line) => this.print(this.code.name, line));
    }
    const end = (errorType: string, message: string) => {
      if (this.hasEnded) return;
      this.hasEnded = true;
      this.failAll(errorType, message);
    };
    child.on('error', (error) => end('Runtime.StartError', error.message));
    child.on('exit', (status, signal) =>
      end('Runtime.ExitError', `Runtime exited with error: ${signal ?? `exit status ${status}`}`),
    );
    return child;
  }

  private take({ chunk, functionError, id = NOBODY, isLoaded, payload }: InvocationMessage): void {
    if (isLoaded) {
      this.isLoaded = true;
      for (const { started } of this.listeners.values()) started();
      return;
    }
    const listener = this.listeners.get(id);
    if (chunk !== undefined) {
      listener?.wrote(Buffer.from(chunk, 'base64'));
      return;
    }
    this.listeners.delete(id);
    listener?.answered({ payload: payload ?? 'null', functionError });
    this.endWhenIdle();
  }

  private failAll(errorType: string, message: string): void {
    for (const { requestId, answered } of this.listeners.values()) {
      const errorMessage = `RequestId: ${requestId} Error: ${message}`;
      answered({ payload: JSON.stringify({ errorType, errorMessage }), functionError: 'Unhandled' });
    }
    this.listeners.clear();
  }

  private variables(given: { readonly [name: string]: string }): NodeJS.ProcessEnv {
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
      ...given,
      ...environment,
    };
  }
}

function isPython({ runtime }: FunctionCode): boolean {
  return runtime?.startsWith('python') ?? false;
}
