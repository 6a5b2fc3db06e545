import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const REQUIREMENTS = join(__dirname, 'requirements.txt');

/** Whether this machine has a Python that can make environments. */
export const hasPython = (): boolean => spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0;

/** The folder of commands of a virtual environment with the emulator. */
export function pythonEnvironment(folder: string): string {
  installOnce(folder, REQUIREMENTS, () => makeEnvironment(folder, ['-r', REQUIREMENTS]));
  return join(folder, 'bin');
}

/** Makes a folder, and makes it anew when something else is required. */
export function installOnce(folder: string, requirements: string, make: () => void): void {
  const installed = join(folder, 'installed.txt');
  const asked = readFileSync(requirements, 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === asked) return;
  rmSync(folder, { recursive: true, force: true });
  make();
  writeFileSync(installed, asked);
}

/** A virtual environment with what pip is told to install. */
export function makeEnvironment(folder: string, packages: readonly string[]): void {
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  const quietly = ['--quiet', '--disable-pip-version-check'];
  execFileSync(join(folder, 'bin/pip'), ['install', ...quietly, ...packages], { stdio: 'inherit' });
}
