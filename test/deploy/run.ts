import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hasPython } from './emulator/python-environment';

const JEST = join(__dirname, '../../node_modules/jest/bin/jest.js');
const CONFIGURATION = join(__dirname, 'jest.config.js');

// The emulator is a Python program. A developer may do without; what decides whether a change lands may not.
if (hasPython()) {
  const jest = spawn(process.execPath, [JEST, '--config', CONFIGURATION, '-w', '1', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  jest.on('exit', (status) => {
    process.exitCode = status ?? 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => jest.kill(signal));
} else {
  console.log("The examples were not deployed: that needs python3 with venv, as of Debian's package python3-venv.");
  process.exitCode = process.env.CI === 'true' ? 1 : 0;
}
