import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { FOLDER } from '../folder';
import { pythonEnvironment } from './python-environment';

export const ACCOUNT = '111111111111';
export const REGION = 'eu-west-1';

const PROGRAM = join(__dirname, 'start_ministack.py');

/** An account on this machine, on loopback only, that ends with the process that started it. */
export class Emulator {
  static async start(): Promise<Emulator> {
    const port = await freePort();
    // Node finds what the handlers need, the SDK that Lambda brings, on its way up from here to the project.
    const files = join(FOLDER, 'emulator');
    mkdirSync(files, { recursive: true });
    const log = openSync(join(FOLDER, 'emulator.log'), 'w');
    const commands = pythonEnvironment(join(FOLDER, 'python'));
    const keeper = spawn(process.execPath, [join(__dirname, 'keep.js'), join(commands, 'python'), PROGRAM], {
      cwd: files,
      stdio: ['pipe', log, log],
      env: {
        ...process.env,
        BIND_HOST: '127.0.0.1',
        GATEWAY_PORT: String(port),
        LAMBDA_EXECUTOR: 'local',
        MINISTACK_ACCOUNT_ID: ACCOUNT,
        MINISTACK_HOST: 'localhost',
        // State machines wait a hundredth of what they should.
        SFN_WAIT_SCALE: '0.01',
        TMPDIR: files,
      },
    });
    const emulator = new Emulator(port, keeper);
    await emulator.ready();
    return emulator;
  }

  private constructor(
    readonly port: number,
    private readonly keeper: ChildProcess,
  ) {}

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What makes the CDK's command line, the SDK and the examples talk to this account alone. */
  get environment(): Record<string, string> {
    return {
      AWS_ENDPOINT_URL: this.endpoint,
      AWS_ACCESS_KEY_ID: ACCOUNT,
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: REGION,
      AWS_DEFAULT_REGION: REGION,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      CDK_DEFAULT_ACCOUNT: ACCOUNT,
      CDK_DEFAULT_REGION: REGION,
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    };
  }

  stop(): void {
    this.keeper.stdin!.end();
  }

  private async ready(): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt++) {
      if (this.keeper.exitCode !== null) break;
      const answer = await fetch(`${this.endpoint}/_localstack/health`).catch(() => undefined);
      if (answer?.ok) return;
      await setTimeout(100);
    }
    this.stop();
    throw new Error(`The emulator did not start; see ${join(FOLDER, 'emulator.log')}.`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
