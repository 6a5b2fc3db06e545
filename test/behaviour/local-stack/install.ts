import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { installOnce, makeEnvironment } from '../../deploy/emulator/python-environment';

const REQUIREMENTS = join(__dirname, 'requirements.txt');

const UV = 'uv==0.13.9';

/** Releases of what it depends on that are newer break it. */
const NOTHING_AFTER = '2026-03-15T00:00:00Z';

/** The Python of an environment with LocalStack, which needs Python 3.13: uv finds it, or fetches it. */
export function installLocalStack(folder: string): string {
  const environment = join(folder, 'python');
  installOnce(folder, REQUIREMENTS, () => {
    makeEnvironment(join(folder, 'uv'), [UV]);
    uv(folder, 'venv', '--quiet', '--python', '3.13', environment);
    const into = ['--python', join(environment, 'bin/python')];
    uv(folder, 'pip', 'install', '--quiet', ...into, '--exclude-newer', NOTHING_AFTER, '-r', REQUIREMENTS);
  });
  return join(environment, 'bin/python');
}

/** Where pyenv manages several Pythons, it is told which. */
function uv(folder: string, ...args: readonly string[]): void {
  execFileSync(join(folder, 'uv/bin/uv'), args, { stdio: 'inherit', env: { ...process.env, PYENV_VERSION: '3.13' } });
}
