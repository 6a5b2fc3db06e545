import { BackendError, LambdaCall, LambdaResult } from '../pipeline/backends';

/** One Lambda function on this machine. */
export interface LocalFunction {
  /** Where its code is, if it is on this machine. */
  readonly directory?: string;
  invoke(call: LambdaCall, timeoutMilliseconds: number): Promise<LambdaResult>;
  /** Takes up code that has changed. */
  renew?(): void;
  close(): void;
  /** True for what runs in a process of its own. */
  readonly isProcess?: boolean;
}

/** The Lambda functions by name. Aliases and versions are all the live code. */
export class Functions {
  private readonly byName = new Map<string, LocalFunction>();

  add(name: string, localFunction: LocalFunction): void {
    this.byName.set(name, localFunction);
  }

  has(functionArn: string): boolean {
    return this.byName.has(nameOf(functionArn));
  }

  get haveProcesses(): boolean {
    return [...this.byName.values()].some(({ isProcess }) => isProcess);
  }

  names(): string[] {
    return [...this.byName.keys()];
  }

  async invoke(call: LambdaCall, timeoutMilliseconds: number): Promise<LambdaResult> {
    const localFunction = this.byName.get(nameOf(call.functionArn));
    if (!localFunction) {
      throw new BackendError('missing', `there is no function ${nameOf(call.functionArn)}; name it with --function`);
    }
    return localFunction.invoke(call, timeoutMilliseconds);
  }

  /** The folders that code comes from. */
  directories(): string[] {
    return [...new Set([...this.byName.values()].flatMap(({ directory }) => directory ?? []))];
  }

  /** Lets the functions whose code is in a folder take it up anew. */
  renew(directory: string): void {
    for (const localFunction of this.byName.values()) {
      if (localFunction.directory === directory) localFunction.renew?.();
    }
  }

  close(): void {
    for (const localFunction of this.byName.values()) localFunction.close();
  }
}

/** The name in a bare name, an ARN, or either with a qualifier. */
function nameOf(functionArn: string): string {
  return (functionArn.startsWith('arn:') ? functionArn.split(':')[6] : functionArn.split(':')[0]) ?? functionArn;
}
