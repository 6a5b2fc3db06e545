import { spawnSync } from 'node:child_process';

/** A language that jsii makes a package for. */
export interface Language {
  readonly name: string;
  /** What jsii-pacmak calls it, and the folder of its package in `dist`. */
  readonly target: string;
  /** Commands that succeed where its packages can be built. */
  readonly toolchain: readonly (readonly string[])[];
  /** The toolchain in words. */
  readonly needs: string;
}

export const LANGUAGES: readonly Language[] = [
  {
    name: 'Python',
    target: 'python',
    toolchain: [['python3', '-c', 'import venv, ensurepip']],
    needs: 'python3 with venv',
  },
  {
    name: 'Java',
    target: 'java',
    toolchain: [
      ['javac', '-version'],
      ['mvn', '--version'],
    ],
    needs: 'a JDK and mvn',
  },
  { name: 'Go', target: 'go', toolchain: [['go', 'version']], needs: 'go' },
  { name: '.NET', target: 'dotnet', toolchain: [['dotnet', '--version']], needs: 'dotnet' },
];

/** Whether this machine can build packages for a language. */
export const hasToolchain = ({ toolchain }: Language): boolean =>
  toolchain.every(([command, ...args]) => spawnSync(command, args).status === 0);

/** The languages that a command names; without names, all. */
export function languagesNamed(names: readonly string[]): readonly Language[] {
  const known = LANGUAGES.map(({ target }) => target);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No language is called ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return LANGUAGES.filter(({ target }) => names.length === 0 || names.includes(target));
}
