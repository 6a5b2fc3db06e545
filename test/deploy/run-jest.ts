import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hasPython } from './emulator/python-environment';

const JEST = join(__dirname, '../../node_modules/jest/bin/jest.js');

/**
 * Runs the tests of a configuration with the arguments of this process. The emulators are Python programs: a developer may do without;
 * what decides whether a change lands may not.
 */
export function runJest(configuration: string, notRun: string): void {
  if (hasPython()) {
    const args = ['--config', configuration, '-w', '1', ...process.argv.slice(2)];
    const jest = spawn(process.execPath, [JEST, ...args], { stdio: 'inherit' });
    jest.on('exit', (status) => {
      process.exitCode = status ?? 1;
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => jest.kill(signal));
  } else {
    console.log(`${notRun}: that needs python3 with venv, as of Debian's package python3-venv.`);
    process.exitCode = process.env.CI === 'true' ? 1 : 0;
  }
}
