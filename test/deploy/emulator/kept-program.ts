import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface KeptProgramOptions {
  readonly command: readonly string[];
  /** Where it runs. */
  readonly folder: string;
  readonly log: string;
  readonly environment: Record<string, string>;
  /** Answers when the program is ready. */
  readonly health: string;
}

/** A server that ends with the process that started it, however that ends. */
export class KeptProgram {
  static async start(options: KeptProgramOptions): Promise<KeptProgram> {
    const { command, environment, folder, health, log } = options;
    const output = openSync(log, 'w');
    const keeper = spawn(process.execPath, [join(__dirname, 'keep.js'), ...command], {
      cwd: folder,
      stdio: ['pipe', output, output],
      env: { ...process.env, ...environment },
    });
    const program = new KeptProgram(keeper);
    if (await program.isReady(health)) return program;
    program.stop();
    throw new Error(`The emulator did not start; see ${log}.`);
  }

  private constructor(private readonly keeper: ChildProcess) {}

  stop(): void {
    this.keeper.stdin!.end();
  }

  private async isReady(health: string): Promise<boolean> {
    for (let attempt = 0; attempt < 600 && this.keeper.exitCode === null; attempt++) {
      const answer = await fetch(health).catch(() => undefined);
      if (answer?.ok) return true;
      await setTimeout(100);
    }
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
