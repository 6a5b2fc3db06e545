import { Server } from 'node:http';
import { createRequire } from 'node:module';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { HttpClient } from '../backends/http-client';
import { sign } from '../backends/sign-request';
import { HeaderList } from '../messages/header-list';
import { TableDefinition } from './table-definitions';

/** What stands for DynamoDB: a package of the app, which it need not have. */
const PACKAGE = 'dynalite';

const TIMEOUT_MILLISECONDS = 5_000;

/** DynamoDB on this machine, in this process and in memory: what is written is gone when it is closed. */
export class EmbeddedDatabase {
  /** Starts it with the app's own copy of dynalite; `undefined` where the app has none. */
  static async start(appDirectory: string): Promise<EmbeddedDatabase | undefined> {
    const server = loadServer(appDirectory);
    if (!server) return undefined;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return new EmbeddedDatabase(server);
  }

  private readonly client = new HttpClient();

  private constructor(private readonly server: Server) {}

  /** Where functions and integrations find it. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Makes the tables that are not there yet; those that are keep what they hold. */
  async make(tables: readonly TableDefinition[]): Promise<void> {
    for (const table of tables) {
      const { status, body } = await this.call('CreateTable', table);
      const isThere = body.includes('ResourceInUseException');
      if (status !== 200 && !isThere) throw new Error(`The table ${table.TableName} cannot be made here: ${body}`);
    }
  }

  close(): void {
    this.client.close();
    this.server.closeAllConnections();
    this.server.close();
  }

  private async call(action: string, input: object): Promise<{ readonly status: number; readonly body: string }> {
    const headers = HeaderList.of({
      Host: new URL(this.url).host,
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': `DynamoDB_20120810.${action}`,
    });
    const body = Buffer.from(JSON.stringify(input));
    const time = new Date().toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    sign({ method: 'POST', path: '/', query: '', headers, body }, credentials, {
      service: 'dynamodb',
      region: 'us-east-1',
      time,
    });
    const response = await this.client.send({ method: 'POST', url: this.url, headers, body }, TIMEOUT_MILLISECONDS);
    return { status: response.status, body: response.body.toString('utf8') };
  }
}

type Dynalite = (options: { readonly [name: string]: number }) => Server;

/** Found as the app itself would find it. */
function loadServer(appDirectory: string): Server | undefined {
  const requireOfApp = createRequire(join(appDirectory, 'package.json'));
  let path: string;
  try {
    path = requireOfApp.resolve(PACKAGE);
  } catch {
    return undefined;
  }
  const dynalite = requireOfApp(path) as Dynalite;
  return dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
}
