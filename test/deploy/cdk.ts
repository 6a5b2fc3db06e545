import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';

export const CDK = join(__dirname, '../../node_modules/aws-cdk/bin/cdk');

/** The flags that each command is given. */
const QUIETLY = ['--no-notices', '--ci'];

const LONGEST_COMMAND = 120_000;

export interface CommandResult {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command line of the CDK, which talks to the account that the environment names. */
export type Cdk = (...args: readonly string[]) => Promise<CommandResult>;

/** The CDK's own command, as a user runs it. */
export const cdkCommand: Cdk = (...args) =>
  new Promise((resolve, reject) => {
    const command = spawn(process.execPath, [CDK, ...args, ...QUIETLY], {
      cwd: __dirname,
      timeout: LONGEST_COMMAND,
      killSignal: 'SIGKILL',
    });
    let output = '';
    for (const stream of [command.stdout, command.stderr]) stream.on('data', (text) => (output += text));
    command.on('error', reject).on('close', (status) => resolve({ status, output }));
  });

/** The same program kept running: starting it takes longer than what it then does. It takes one command line at a time. */
export class CdkSession {
  private readonly program: ChildProcess;

  constructor(options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv } = { cwd: __dirname }) {
    this.program = fork(join(__dirname, 'cdk-session.js'), options);
  }

  readonly cdk: Cdk = (...args) =>
    new Promise((resolve, reject) => {
      const ended = (status: number | null) => reject(new Error(`The session of the CDK ended with ${status}.`));
      const tooLong = setTimeout(() => this.program.kill('SIGKILL'), LONGEST_COMMAND);
      this.program.once('exit', ended).once('message', (result: CommandResult) => {
        clearTimeout(tooLong);
        this.program.off('exit', ended);
        resolve(result);
      });
      this.program.send([...args, ...QUIETLY]);
    });

  end(): void {
    this.program.disconnect();
  }
}

export const DEPLOY = ['deploy', '--all', '--require-approval', 'never', '--progress', 'events'];

export const deploy = (cdk: Cdk, assembly: string) => cdk(...DEPLOY, '--app', assembly);
export const destroyArguments = (assembly: string) => ['destroy', '--all', '--force', '--app', assembly];
export const destroy = (cdk: Cdk, assembly: string) => cdk(...destroyArguments(assembly));
export const bootstrap = (cdk: Cdk, account: string, regions: readonly string[]) =>
  cdk('bootstrap', ...regions.map((region) => `aws://${account}/${region}`));
