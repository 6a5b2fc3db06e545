import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CDK = join(__dirname, '../../node_modules/aws-cdk/bin/cdk');

export interface CommandResult {
  readonly status: number | null;
  readonly output: string;
}

/** Runs the CDK's own command line, which talks to the account that the environment names. */
export function cdk(...args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, [CDK, ...args, '--no-notices', '--ci'], {
      cwd: __dirname,
      timeout: 120_000,
      killSignal: 'SIGKILL',
    });
    let output = '';
    for (const stream of [command.stdout, command.stderr]) stream.on('data', (text) => (output += text));
    command.on('error', reject).on('close', (status) => resolve({ status, output }));
  });
}

const DEPLOY = ['deploy', '--all', '--require-approval', 'never', '--progress', 'events'];

export const deploy = (assembly: string) => cdk(...DEPLOY, '--app', assembly);
export const destroy = (assembly: string) => cdk('destroy', '--all', '--force', '--app', assembly);
export const bootstrap = (account: string, regions: readonly string[]) =>
  cdk('bootstrap', ...regions.map((region) => `aws://${account}/${region}`));
