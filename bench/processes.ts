import { spawnSync } from 'node:child_process';

const RUNS = 7;

/**
 * The processor time that each command takes as a process of its own, in milliseconds: medians of runs in turns, so that a machine that
 * slows down slows down all of them.
 */
export function timesOf(
  commands: readonly (readonly [program: string, args: readonly string[]])[],
  cwd: string,
): number[] {
  const times = commands.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, [program, args]] of commands.entries()) {
      const { status, stderr } = spawnSync(
        '/usr/bin/env',
        ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1', program, ...args],
        {
          cwd,
          encoding: 'utf8',
          env: { ...process.env, CDK_VALIDATION: 'false' },
        },
      );
      if (status !== 0) throw new Error(`${[program, ...args].join(' ')} failed`);
      const [user, system] = stderr.trim().split(' ').map(Number);
      times[index].push((user + system) * 1000);
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(RUNS / 2)]);
}

export function ratioOf(what: string, [plain, ours]: readonly number[]): string {
  return `| ${what} | processor, ms | ${Math.round(plain)} | ${Math.round(ours)} | ${(ours / plain).toFixed(2)} |`;
}
