import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../folder';
import { freePort, KeptProgram } from './kept-program';
import { pythonEnvironment } from './python-environment';

export const ACCOUNT = '111111111111';
export const REGION = 'eu-west-1';

const PROGRAM = join(__dirname, 'start_ministack.py');

/** An account on this machine, on loopback only, that ends with the process that started it. */
export class Emulator {
  static async start(): Promise<Emulator> {
    const port = await freePort();
    // Node finds what the handlers need, the SDK that Lambda brings, on its way up from here to the project.
    const folder = join(FOLDER, 'emulator');
    mkdirSync(folder, { recursive: true });
    const commands = pythonEnvironment(join(FOLDER, 'python'));
    const program = await KeptProgram.start({
      command: [join(commands, 'python'), PROGRAM],
      folder,
      log: join(FOLDER, 'emulator.log'),
      environment: {
        BIND_HOST: '127.0.0.1',
        GATEWAY_PORT: String(port),
        LAMBDA_EXECUTOR: 'local',
        MINISTACK_ACCOUNT_ID: ACCOUNT,
        MINISTACK_HOST: 'localhost',
        // State machines wait a hundredth of what they should.
        SFN_WAIT_SCALE: '0.01',
        TMPDIR: folder,
      },
      health: `http://127.0.0.1:${port}/_localstack/health`,
    });
    return new Emulator(port, program);
  }

  private constructor(
    readonly port: number,
    private readonly program: KeptProgram,
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
    this.program.stop();
  }
}
