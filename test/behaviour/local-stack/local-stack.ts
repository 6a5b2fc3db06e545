import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, KeptProgram } from '../../deploy/emulator/kept-program';
import { installLocalStack } from './install';

export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

/** Everything that it needs or makes; git ignores it. */
const FOLDER = join(__dirname, '../../../.behaviour');

/** LocalStack without Docker, on loopback only, that ends with the process that started it. */
export class LocalStack {
  static async start(): Promise<LocalStack> {
    const python = installLocalStack(join(FOLDER, 'install'));
    const folder = join(FOLDER, 'run');
    mkdirSync(folder, { recursive: true });
    const port = await freePort();
    const program = await KeptProgram.start({
      command: [python, '-m', 'localstack.runtime.main'],
      folder,
      log: join(FOLDER, 'localstack.log'),
      environment: {
        // Its own server listens on every address.
        GATEWAY_SERVER: 'hypercorn',
        GATEWAY_LISTEN: `127.0.0.1:${port}`,
        LOCALSTACK_HOST: `localhost:${port}`,
        DNS_ADDRESS: '0',
        USE_SSL: '0',
        SKIP_SSL_CERT_DOWNLOAD: '1',
        DISABLE_EVENTS: '1',
        FILESYSTEM_ROOT: join(folder, 'files'),
      },
      health: `http://127.0.0.1:${port}/_localstack/health`,
    });
    return new LocalStack(`http://127.0.0.1:${port}`, program);
  }

  private constructor(
    readonly endpoint: string,
    private readonly program: KeptProgram,
  ) {}

  /** What clients of the SDK are made with. */
  get client() {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    return { endpoint: this.endpoint, region: REGION, credentials, maxAttempts: 1 };
  }

  stop(): void {
    this.program.stop();
  }
}
