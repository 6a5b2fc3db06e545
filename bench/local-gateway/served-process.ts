import { ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { send } from './client';

const TICKS_PER_SECOND = 100;

/** A server under test, in a process of its own. */
export class ServedProcess {
  /** Starts it, and waits until it answers. */
  static async start(command: readonly string[], cwd: string, url: string): Promise<ServedProcess> {
    const begun = performance.now();
    const [program, ...args] = command;
    const child = spawn(program, args, { cwd, stdio: 'ignore' });
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${command.join(' ')} ended`);
      if ((await send(url).catch(() => 0)) === 200) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return new ServedProcess(child, performance.now() - begun);
  }

  private constructor(
    private readonly child: ChildProcess,
    readonly startMilliseconds: number,
  ) {}

  /** Processor time of it and of what it started, in milliseconds. */
  get processorMilliseconds(): number {
    const ticks = this.tree().map((pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(fields[11]) + Number(fields[12]);
    });
    return (ticks.reduce((sum, more) => sum + more, 0) * 1000) / TICKS_PER_SECOND;
  }

  /** Memory of it alone, in megabytes. */
  get megabytes(): number {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.kill('SIGKILL');
    });
  }

  private tree(pid = this.child.pid as number): number[] {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap((child) => this.tree(child))];
  }
}
