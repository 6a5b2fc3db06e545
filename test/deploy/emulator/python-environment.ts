import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const REQUIREMENTS = join(__dirname, 'requirements.txt');

/** Whether this machine has a Python that can make environments. */
export const hasPython = (): boolean => spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0;

/** The folder of commands of a virtual environment with the emulator, made anew when another version is asked for. */
export function pythonEnvironment(folder: string): string {
  const installed = join(folder, 'installed.txt');
  const asked = readFileSync(REQUIREMENTS, 'utf8');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== asked) {
    rmSync(folder, { recursive: true, force: true });
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
    execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS], {
      stdio: 'inherit',
    });
    writeFileSync(installed, asked);
  }
  return join(folder, 'bin');
}
